# DLLs and static libraries. no-module: the legacy provider (old PKCS #12 files) is inside libcrypto, no DLL is looked for. The folders
# of settings are those that OpenSSL's own Windows builds use; only an administrator can write there. The flags are without paths,
# because libcrypto keeps them as a text.
export CFLAGS=$cross_flags LDFLAGS=$cross_link CROSS_COMPILE=
unset CPPFLAGS CXXFLAGS
./Configure mingw64 shared no-module no-tests no-zlib no-async no-uplink --prefix=$root --libdir=lib
folders=(OPENSSLDIR='C:/Program Files/Common Files/SSL'
    ENGINESDIR='C:/Program Files/OpenSSL/lib/engines-3' MODULESDIR='C:/Program Files/OpenSSL/lib/ossl-modules')
"${nice_make[@]}" build_libs "${folders[@]}"
make install_dev "${folders[@]}" DESTDIR="$stage"
