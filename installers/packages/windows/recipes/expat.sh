# Debian's security changes ask for XML_DTD == 1, which only the other way of configuring gives.
sed -i 's/#cmakedefine XML_DTD.*/#define XML_DTD 1/' expat/expat_config.h.cmake
cmake_source=expat
with_cmake -DEXPAT_BUILD_TOOLS=OFF -DEXPAT_BUILD_EXAMPLES=OFF -DEXPAT_BUILD_TESTS=OFF -DEXPAT_BUILD_DOCS=OFF
