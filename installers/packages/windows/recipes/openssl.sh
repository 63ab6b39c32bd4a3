# DLLs and static libraries. no-module: the legacy provider (old PKCS #12 files) is inside libcrypto, no DLL is looked for. The folder
# of settings is the one that OpenSSL's own Windows builds use; only an administrator can write there. The flags are without paths,
# because libcrypto keeps them as a text.
export CFLAGS=$cross_flags LDFLAGS=$cross_link CROSS_COMPILE=
unset CPPFLAGS CXXFLAGS
./Configure mingw64 shared no-module no-tests no-zlib no-async no-uplink --prefix=$root --libdir=lib \
    --openssldir='C:/Program Files/Common Files/SSL'
"${nice_make[@]}" build_libs
make install_dev DESTDIR="$stage"
