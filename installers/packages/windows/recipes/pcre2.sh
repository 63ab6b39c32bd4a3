with_configure --enable-unicode --disable-pcre2grep-libz --disable-pcre2test-libreadline
