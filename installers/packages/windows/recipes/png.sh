with_configure --disable-tests --disable-tools
