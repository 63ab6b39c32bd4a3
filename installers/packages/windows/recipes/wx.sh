# Static: only the window uses it. Accessibility is off for Windows by default; screen readers need it.
mkdir ../out
cd ../out
../source/configure --host=$machine --build="$(gcc -dumpmachine)" --prefix=$root --with-msw --disable-shared --disable-debug \
    --enable-unicode --enable-accessibility --with-zlib=sys --with-expat=sys --with-libpng=sys \
    --without-libjpeg --without-libtiff --without-regex --without-liblzma --without-opengl \
    --disable-xrc --disable-aui --disable-ribbon --disable-propgrid --disable-richtext --disable-stc --disable-webview \
    --disable-mediactrl --disable-html --disable-sockets --disable-fs_inet --disable-url --disable-protocol --disable-webrequest \
    --disable-debugreport --disable-precomp-headers
"${nice_make[@]}"
make install DESTDIR="$stage"
