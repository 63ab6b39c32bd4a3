# CLI11 and JSON for Modern C++ are headers only: those of Debian's packages serve every system.
cp -r /usr/include/CLI /usr/include/nlohmann "$stage$root/include/"
cp /usr/share/pkgconfig/nlohmann_json.pc /usr/share/pkgconfig/CLI11.pc "$stage$root/lib/pkgconfig/"
sed -i "s|^prefix=.*|prefix=$root|; s|/usr/include|$root/include|" "$stage$root"/lib/pkgconfig/*.pc
