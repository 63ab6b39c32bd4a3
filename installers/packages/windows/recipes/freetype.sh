with_meson -Dzlib=system -Dpng=enabled -Dbzip2=disabled -Dbrotli=disabled -Dharfbuzz=disabled -Dtests=disabled
