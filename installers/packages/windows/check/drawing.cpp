// Shows that the DLLs work together: draws Japanese words into a PDF with a font from a file, reads the PDF again, and asks the
// libraries that have nothing to do with paper too. drawing.exe FONT.ttf OUT.pdf; ends with 0 when everything is as it should be.
#include <cairo-pdf.h>
#include <curl/curl.h>
#include <fontconfig/fontconfig.h>
#include <gmime/gmime.h>
#include <openssl/evp.h>
#include <openssl/provider.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
#include <pugixml.hpp>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qrencode.h>
#include <tinyxml2.h>
#include <unicode/brkiter.h>
#include <zip.h>
#include <cstdio>
#include <cstring>
#include <stdexcept>
#include <string>

namespace {

int failed = 0;

void expect(bool good, const char* what)
{
    std::printf("%s %s\n", good ? "good:  " : "FAILED:", what);
    failed += good ? 0 : 1;
}

void draw(const char* font, const char* out)
{
    FcConfig* const config = FcConfigCreate();
    expect(FcConfigAppFontAddFile(config, reinterpret_cast<const FcChar8*>(font)), "fontconfig takes the font");
    PangoFontMap* const map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
    expect(map != nullptr, "pango has the FreeType fonts of cairo");
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), config);
    cairo_surface_t* const page = cairo_pdf_surface_create(out, 595, 842);
    cairo_t* const pen = cairo_create(page);
    PangoContext* const context = pango_font_map_create_context(map);
    PangoLayout* const layout = pango_layout_new(context);
    PangoFontDescription* const face = pango_font_description_from_string("BIZ UDPGothic 32");
    pango_layout_set_font_description(layout, face);
    pango_layout_set_text(layout, "日本語の書類\n準備チェックリスト 2026年\n介護情報基盤 ABC 123", -1);
    expect(pango_layout_get_unknown_glyphs_count(layout) == 0, "every character has a shape");
    cairo_move_to(pen, 40, 60);
    pango_cairo_show_layout(pen, layout);
    pango_font_description_free(face);
    g_object_unref(layout);
    g_object_unref(context);
    cairo_destroy(pen);
    cairo_surface_finish(page);
    expect(cairo_surface_status(page) == CAIRO_STATUS_SUCCESS, "cairo wrote the PDF");
    cairo_surface_destroy(page);
    g_object_unref(map);
    FcConfigDestroy(config);
}

void read_again(const char* pdf)
{
    QPDF file;
    file.processFile(pdf);
    expect(QPDFPageDocumentHelper(file).getAllPages().size() == 1, "qpdf finds one page");
    bool thrown = false;
    try {
        QPDF other;
        other.processMemoryFile("no PDF", "not a PDF", 9);
    } catch (const std::runtime_error&) {
        thrown = true;
    }
    expect(thrown, "an exception of qpdf reaches the program");
}

void ask_icu()
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> words(icu::BreakIterator::createWordInstance(icu::Locale::getJapanese(), status));
    int breaks = 0;
    if (U_SUCCESS(status)) {
        const auto text = icu::UnicodeString::fromUTF8("介護情報基盤を使います");
        for (words->setText(text); words->next() != icu::BreakIterator::DONE;)
            ++breaks;
    }
    expect(breaks >= 4 && breaks < 11, "ICU divides Japanese with its dictionary");
}

void ask_openssl()
{
    expect(OSSL_PROVIDER_load(nullptr, "legacy") != nullptr, "OpenSSL has the legacy provider inside");
    EVP_CIPHER* const rc2 = EVP_CIPHER_fetch(nullptr, "RC2-40-CBC", nullptr);
    expect(rc2 != nullptr, "OpenSSL knows RC2 of old PKCS #12 files");
    EVP_CIPHER_free(rc2);
    unsigned char sum[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    expect(EVP_Digest("abc", 3, sum, &size, EVP_sha256(), nullptr) && size == 32 && sum[0] == 0xba && sum[1] == 0x78, "SHA-256");
}

void ask_curl()
{
    const curl_ssl_backend** backends = nullptr;
    curl_global_sslset(static_cast<curl_sslbackend>(-1), nullptr, &backends);
    std::string names;
    for (; backends && *backends; ++backends)
        names += std::string((*backends)->name) + " ";
    expect(names.find("openssl") != std::string::npos && names.find("schannel") != std::string::npos, "curl has OpenSSL and Schannel");
    expect(curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK, curl_version());
}

void ask_gmime()
{
    g_mime_init();
    iconv_t const conversion = g_mime_iconv_open("iso-2022-jp", "utf-8");
    expect(conversion != reinterpret_cast<iconv_t>(-1), "gmime has an iconv that knows ISO-2022-JP");
    GMimeMessage* const message = g_mime_message_new(TRUE);
    g_mime_message_set_subject(message, "請求書", "utf-8");
    char* const text = g_mime_object_to_string(GMIME_OBJECT(message), nullptr);
    expect(std::strstr(text, "6KuL5rGC5pu4") || std::strstr(text, "=?utf-8?"), "gmime writes a Japanese subject");
    g_free(text);
    g_object_unref(message);
}

void ask_small_ones()
{
    pugi::xml_document one;
    expect(one.load_string("<紙 名='一'/>") && one.first_child().attribute("名").value() == std::string("一"), "pugixml");
    tinyxml2::XMLDocument two;
    expect(two.Parse("<a b='1'/>") == tinyxml2::XML_SUCCESS && two.FirstChildElement("a")->IntAttribute("b") == 1, "tinyxml2");
    QRcode* const code = QRcode_encodeString8bit("junbi", 0, QR_ECLEVEL_M);
    expect(code && code->width == 21, "qrencode");
    QRcode_free(code);
    expect(zip_libzip_version() == std::string("1.7.3") || std::strlen(zip_libzip_version()) > 0, "libzip");
}

} // namespace

int main(int count, char** words)
{
    if (count != 3)
        return 2;
    draw(words[1], words[2]);
    read_again(words[2]);
    ask_icu();
    ask_openssl();
    ask_curl();
    ask_gmime();
    ask_small_ones();
    return failed == 0 ? 0 : 1;
}
