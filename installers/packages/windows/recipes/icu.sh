# ICU makes its tables with programs of its own: so first for this computer, then for Windows.
parts=(--disable-tests --disable-samples --disable-extras --disable-icuio --disable-layoutex)
mkdir ../here ../windows
(
    unset CC CXX AR RANLIB NM STRIP RC WINDRES CFLAGS CXXFLAGS CPPFLAGS LDFLAGS ARFLAGS
    cd ../here
    ../source/source/configure "${parts[@]}" --enable-static --disable-shared CC=gcc CXX=g++ CFLAGS=-O1 CXXFLAGS=-O1
    "${nice_make[@]}"
)
here=$PWD/../here
cd ../windows
configure=../source/source/configure
unset ARFLAGS
with_configure "${parts[@]}" --disable-tools --with-cross-build="$here" --with-data-packaging=library
