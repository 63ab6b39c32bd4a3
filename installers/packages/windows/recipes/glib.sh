with_meson -Dtests=false -Dinstalled_tests=false -Dglib_debug=disabled -Dlibmount=disabled -Dlibelf=disabled -Dselinux=disabled \
    -Dman=false -Dgtk_doc=false
