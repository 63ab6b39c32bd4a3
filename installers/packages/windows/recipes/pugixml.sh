# The DLL, and the static library for the program that is one file.
with_cmake -DPUGIXML_BUILD_SHARED_AND_STATIC_LIBS=ON
