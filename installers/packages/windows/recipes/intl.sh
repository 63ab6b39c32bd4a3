# Only the library of gettext's run-time part. Our texts are UTF-8 everywhere: it need not convert, so it goes without iconv.
cd gettext-runtime
./configure --host=$machine --build="$(gcc -dumpmachine)" --prefix=$root --enable-shared --disable-static --disable-java --disable-csharp \
    --disable-libasprintf --disable-dependency-tracking --enable-threads=windows --disable-nls-tools am_cv_func_iconv=no
"${nice_make[@]}" -C intl
make -C intl install DESTDIR="$stage"
