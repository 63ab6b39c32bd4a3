# The part of GLib that converts with Windows' own code pages (win_iconv.c, in the public domain), as the iconv that GMime needs.
cd glib
cat > iconv.h <<'END'
#pragma once
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif
typedef void* iconv_t;
iconv_t iconv_open(const char* to, const char* from);
int iconv_close(iconv_t conversion);
size_t iconv(iconv_t conversion, char** from, size_t* from_left, char** to, size_t* to_left);
#ifdef __cplusplus
}
#endif
END
sed -n 60,125p win_iconv.c
$CC $CFLAGS -include iconv.h -shared -o iconv-2.dll win_iconv.c $LDFLAGS -Wl,--out-implib,libiconv.dll.a
cp iconv-2.dll "$stage$root/bin/"
cp libiconv.dll.a "$stage$root/lib/"
cp iconv.h "$stage$root/include/"
