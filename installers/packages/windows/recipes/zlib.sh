# Debian's source is without the folder win32 that zlib's own build for Windows wants; it is fourteen files.
make_library() { # objects: *.o
    $CC -shared -o zlib1.dll ./*.o $LDFLAGS -Wl,--out-implib,libz.dll.a
    $AR Dcr libz.a ./*.o
}
for file in adler32 compress crc32 deflate gzclose gzlib gzread gzwrite infback inffast inflate inftrees trees uncompr zutil; do
    $CC $CFLAGS -DNO_FSEEKO -c $file.c
done
make_library
sed -e "s|@prefix@|$root|; s|@exec_prefix@|$root|; s|@libdir@|$root/lib|; s|@sharedlibdir@|$root/lib|; s|@includedir@|$root/include|" \
    -e "s|@VERSION@|$(sed -nE 's/^#define ZLIB_VERSION "(.*)"/\1/p' zlib.h)|" zlib.pc.in > zlib.pc
cp zlib1.dll "$stage$root/bin/"
cp libz.dll.a libz.a "$stage$root/lib/"
cp zlib.pc "$stage$root/lib/pkgconfig/"
cp zlib.h zconf.h "$stage$root/include/"
