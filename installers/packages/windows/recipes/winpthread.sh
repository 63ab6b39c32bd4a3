# The threads that the compiler's runtime uses.
$STRIP --strip-unneeded -o "$stage$root/bin/libwinpthread-1.dll" "$($CXX -print-file-name=libwinpthread-1.dll)"
