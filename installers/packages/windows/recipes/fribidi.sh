sed -i -E "/^subdir\('(bin|test|doc)'\)/d" meson.build
with_meson -Ddocs=false
