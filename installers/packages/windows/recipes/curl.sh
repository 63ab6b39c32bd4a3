# OpenSSL and the TLS of Windows in one library; which of them is chosen while running (CURL_SSL_BACKEND, curl_global_sslset).
with_configure --with-openssl --with-schannel --with-default-ssl-backend=openssl --without-ca-bundle --without-ca-path \
    --disable-ldap --disable-ldaps --disable-rtsp --disable-dict --disable-telnet --disable-tftp --disable-pop3 --disable-imap --disable-smb \
    --disable-smtp --disable-gopher --disable-mqtt --disable-manual --enable-ipv6 --with-zlib \
    --without-brotli --without-zstd --without-nghttp2 --without-libpsl --without-libidn2 --without-librtmp --without-libssh2
