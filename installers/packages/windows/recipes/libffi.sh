with_configure --disable-docs --disable-exec-static-tramp --disable-multi-os-directory
