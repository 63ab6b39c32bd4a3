# _FORTIFY_SOURCE would want libssp, which no other library here needs.
sed -i 's/-Wp,-D_FORTIFY_SOURCE=2//' configure
with_configure --enable-win32=yes --enable-win32-font=yes --enable-pdf=yes --enable-svg=yes --enable-png=yes --enable-ft=yes --enable-fc=yes \
    --disable-ps --disable-xlib --disable-xcb --disable-gobject --disable-trace --disable-interpreter --disable-gtk-doc
