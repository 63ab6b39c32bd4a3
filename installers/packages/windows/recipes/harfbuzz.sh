with_meson -Dglib=enabled -Dfreetype=enabled -Dgobject=disabled -Dicu=disabled -Dcairo=disabled -Dchafa=disabled -Dintrospection=disabled \
    -Dtests=disabled -Ddocs=disabled -Dbenchmark=disabled -Dutilities=disabled
