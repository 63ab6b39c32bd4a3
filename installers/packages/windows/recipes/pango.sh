sed -i -E "/^subdir\('(utils|examples|tests|tools)'\)/d" meson.build
with_meson -Dgtk_doc=false -Dintrospection=disabled -Dfontconfig=enabled -Dfreetype=enabled -Dcairo=enabled -Dxft=disabled -Dlibthai=disabled
