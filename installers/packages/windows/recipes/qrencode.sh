with_cmake -DWITH_TOOLS=NO -DWITH_TESTS=NO -DWITHOUT_PNG=ON
# Where the others are: its rules put the DLL beside the library for the linker.
mv "$stage$root/lib/libqrencode.dll" "$stage$root/bin/"
