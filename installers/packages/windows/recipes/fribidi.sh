with_meson -Ddocs=false -Dtests=false -Dbin=false
