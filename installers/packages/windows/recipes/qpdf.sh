# Only the library. The linker here tells upper from lower case; Windows does not.
sed -i -E '/^add_subdirectory\((qpdf|libtests|examples|zlib-flate|manual|fuzz)\)/d; s/Advapi32/advapi32/' CMakeLists.txt
with_cmake -DBUILD_STATIC_LIBS=OFF -DUSE_IMPLICIT_CRYPTO=OFF -DREQUIRE_CRYPTO_NATIVE=ON -DBUILD_DOC=OFF -DINSTALL_EXAMPLES=OFF \
    -DINSTALL_MANUAL=OFF -DINSTALL_CMAKE_PACKAGE=OFF
