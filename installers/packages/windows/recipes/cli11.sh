# Headers only: those of Debian's package serve every system.
cp -r /usr/include/CLI "$stage$root/include/"
sed "s|^prefix=.*|prefix=$root|" /usr/share/pkgconfig/CLI11.pc > "$stage$root/lib/pkgconfig/CLI11.pc"
