// SPDX-License-Identifier: Apache-2.0
#include "installers/stores/pkcs12.h"

#include "installers/stores/destroy.h"

#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/pkcs12.h>
#include <openssl/provider.h>
#include <openssl/x509.h>

#include <fstream>
#include <iterator>

namespace junbi {
namespace {

constexpr std::uintmax_t largest_file = 1'000'000; // bytes; a key and ten certificates take 20,000
constexpr long most_rounds = 10'000'000;           // some seconds; usual are 2,048 to 600,000

void free_certificates(STACK_OF(X509) * all) { sk_X509_pop_free(all, X509_free); }

using Memory = std::unique_ptr<BIO, Destroy<BIO_free>>;
using File = std::unique_ptr<PKCS12, Destroy<PKCS12_free>>;
using Key = std::unique_ptr<EVP_PKEY, Destroy<EVP_PKEY_free>>;
using Bare = std::unique_ptr<PKCS8_PRIV_KEY_INFO, Destroy<PKCS8_PRIV_KEY_INFO_free>>;
using OneCertificate = std::unique_ptr<X509, Destroy<X509_free>>;
using AllCertificates = std::unique_ptr<STACK_OF(X509), Destroy<free_certificates>>;
using LibraryContext = std::unique_ptr<OSSL_LIB_CTX, Destroy<OSSL_LIB_CTX_free>>;
using Provider = std::unique_ptr<OSSL_PROVIDER, Destroy<OSSL_PROVIDER_unload>>;

/// OpenSSL for one file alone: what is loaded here (old methods above all) nobody else gets.
struct Library {
    explicit Library(bool old)
        : context(OSSL_LIB_CTX_new())
        , standard(OSSL_PROVIDER_load(context.get(), "default"))
        , legacy(old ? OSSL_PROVIDER_load(context.get(), "legacy") : nullptr)
    {
    }
    LibraryContext context;
    Provider standard, legacy;
};

/// While it lives, this thread uses our library also where OpenSSL 3.0 forgets to ask for it (keys wrapped in the old way).
class Instead {
public:
    explicit Instead(const Library& library) : before_(OSSL_LIB_CTX_set0_default(library.context.get())) { }
    ~Instead() { OSSL_LIB_CTX_set0_default(before_); }
    Instead(const Instead&) = delete;
    Instead& operator=(const Instead&) = delete;

private:
    OSSL_LIB_CTX* before_;
};

Der bytes_of(const X509* certificate)
{
    unsigned char* bytes = nullptr;
    const int size = i2d_X509(certificate, &bytes);
    Der copy(bytes, bytes + std::max(size, 0));
    OPENSSL_free(bytes);
    return copy;
}

WipedBytes bytes_of(EVP_PKEY* key)
{
    const Bare bare(EVP_PKEY2PKCS8(key));
    const int size = bare ? i2d_PKCS8_PRIV_KEY_INFO(bare.get(), nullptr) : 0;
    WipedBytes bytes(static_cast<std::size_t>(std::max(size, 0)));
    unsigned char* at = bytes.data();
    if (at)
        i2d_PKCS8_PRIV_KEY_INFO(bare.get(), &at);
    return bytes;
}

/// Whether the last failure was a method that this library does not have.
bool lacked_a_method()
{
    bool lacked = false;
    while (const unsigned long error = ERR_get_error()) {
        const int reason = ERR_GET_REASON(error);
        lacked = lacked || reason == ERR_R_UNSUPPORTED || reason == EVP_R_UNSUPPORTED_ALGORITHM;
    }
    return lacked;
}

/// Bits that were changed on the way can ask for years of reckoning.
bool asks_for_too_much(const PKCS12* file)
{
    const ASN1_INTEGER* rounds = nullptr;
    PKCS12_get0_mac(nullptr, nullptr, nullptr, &rounds, file);
    return rounds && (ASN1_INTEGER_get(rounds) < 1 || ASN1_INTEGER_get(rounds) > most_rounds);
}

/// The seal tells a wrong password from broken contents. Two ways of writing no password are in use; they differ.
Pkcs12Result try_password(PKCS12* file, const char* password)
{
    if (!PKCS12_mac_present(file))
        return Pkcs12Result::ok;
    if (asks_for_too_much(file))
        return Pkcs12Result::damaged;
    if (PKCS12_verify_mac(file, password, -1) == 1 || (!*password && PKCS12_verify_mac(file, nullptr, 0) == 1))
        return Pkcs12Result::ok;
    return lacked_a_method() ? Pkcs12Result::no_old_methods : Pkcs12Result::wrong_password;
}

Pkcs12Result take_contents(PKCS12* file, const char* password, Pkcs12& into)
{
    const bool sealed = PKCS12_mac_present(file) == 1;
    if (!sealed) // PKCS12_parse takes none without a seal
        PKCS12_set_mac(file, password, -1, nullptr, 0, 0, nullptr);
    EVP_PKEY* key = nullptr;
    X509* certificate = nullptr;
    STACK_OF(X509)* others = nullptr;
    const bool parsed = PKCS12_parse(file, password, &key, &certificate, &others) == 1;
    const Key own_key(key);
    const OneCertificate own_certificate(certificate);
    const AllCertificates own_others(others);
    if (!parsed && lacked_a_method())
        return Pkcs12Result::no_old_methods;
    if (!parsed)
        return sealed ? Pkcs12Result::damaged : Pkcs12Result::wrong_password;
    const int count = sk_X509_num(others);
    if (!key)
        return certificate || count > 0 ? Pkcs12Result::no_key : Pkcs12Result::no_certificate;
    if (!certificate) // only one that the key fits is given
        return count > 0 ? Pkcs12Result::key_mismatch : Pkcs12Result::no_certificate;
    into.certificate = bytes_of(certificate);
    for (int i = 0; i < count; ++i)
        into.others.push_back(bytes_of(sk_X509_value(others, i)));
    into.key = bytes_of(key);
    return into.key.empty() ? Pkcs12Result::damaged : Pkcs12Result::ok;
}

/// `null` where the bytes are no PKCS#12.
File parse(std::string_view bytes, OSSL_LIB_CTX* context)
{
    const Memory memory(BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size())));
    PKCS12* file = PKCS12_init_ex(NID_pkcs7_data, context, nullptr);
    const bool parsed = d2i_PKCS12_bio(memory.get(), &file) != nullptr;
    File own(file); // after a failure it may still be there
    return parsed ? std::move(own) : nullptr;
}

/// Why the bytes are not PKCS#12.
Pkcs12Result reason_for(std::string_view bytes)
{
    if (bytes.empty())
        return Pkcs12Result::empty_file;
    if (bytes.find("-----BEGIN ") < 4096)
        return Pkcs12Result::pem;
    const auto* at = reinterpret_cast<const unsigned char*>(bytes.data());
    long length = 0;
    int tag = 0, kind = 0;
    const int header = ASN1_get_object(&at, &length, &tag, &kind, static_cast<long>(bytes.size()));
    const bool too_short = (header & 0x80) != 0; // so it says where more is promised than there is
    ERR_clear_error();
    return bytes.front() == '\x30' && too_short && length > 0 ? Pkcs12Result::cut : Pkcs12Result::not_pkcs12;
}

Pkcs12 open_with(const Library& library, std::string_view bytes, const Secret& password)
{
    const Instead instead(library);
    ERR_clear_error();
    Pkcs12 opened;
    const File file = parse(bytes, library.context.get());
    opened.result = file ? try_password(file.get(), password.data()) : reason_for(bytes);
    if (opened.result == Pkcs12Result::ok)
        opened.result = take_contents(file.get(), password.data(), opened);
    ERR_clear_error();
    return opened;
}

} // namespace

Pkcs12 open_pkcs12(std::string_view file, const Secret& password)
{
    if (file.size() > largest_file)
        return {Pkcs12Result::too_large};
    const Library usual(false);
    if (!usual.standard)
        return {Pkcs12Result::damaged, "OpenSSL"};
    Pkcs12 opened = open_with(usual, file, password);
    if (opened.result != Pkcs12Result::no_old_methods)
        return opened;
    const Library old(true);
    if (!old.legacy) {
        ERR_clear_error();
        return opened;
    }
    opened = open_with(old, file, password);
    opened.old_methods = true;
    return opened;
}

Pkcs12 open_pkcs12_file(const std::filesystem::path& file, const Secret& password)
{
    std::error_code trouble;
    const auto status = std::filesystem::status(file, trouble);
    if (trouble)
        return {Pkcs12Result::unreadable, trouble.message()};
    if (!std::filesystem::is_regular_file(status))
        return {Pkcs12Result::unreadable, std::make_error_code(std::errc::is_a_directory).message()};
    const auto size = std::filesystem::file_size(file, trouble);
    if (!trouble && size > largest_file)
        return {Pkcs12Result::too_large};
    errno = 0;
    std::ifstream in(file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    if (!in.is_open() || in.bad() || bytes.size() < size)
        return {Pkcs12Result::unreadable, std::generic_category().message(errno)};
    return open_pkcs12(bytes, password);
}

} // namespace junbi
