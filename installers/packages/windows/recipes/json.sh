# Headers only: those of Debian's package serve every system.
cp -r /usr/include/nlohmann "$stage$root/include/"
sed "s|/usr/include|$root/include|" /usr/share/pkgconfig/nlohmann_json.pc > "$stage$root/lib/pkgconfig/nlohmann_json.pc"
