# What every program and DLL of this compiler shares: exceptions cross DLLs only when all use the same.
for dll in libgcc_s_seh-1 libstdc++-6; do
    $STRIP --strip-unneeded -o "$stage$root/bin/$dll.dll" "$($CXX -print-file-name=$dll.dll)"
done
