sed -i -E "/^subdir\('(util)'\)/d" meson.build
with_meson -Dglib=enabled -Dfreetype=enabled -Dgobject=disabled -Dicu=disabled -Dcairo=disabled -Dchafa=disabled \
    -Dintrospection=disabled -Dtests=disabled -Ddocs=disabled -Dbenchmark=disabled
