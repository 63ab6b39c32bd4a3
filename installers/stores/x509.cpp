// SPDX-License-Identifier: Apache-2.0
#include "installers/stores/x509.h"

#include "installers/stores/x509_names.h"
#include "installers/stores/destroy.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <array>
#include <ctime>
#include <memory>
#include <stdexcept>
#include <string_view>

namespace junbi {
namespace {

using X509Pointer = std::unique_ptr<X509, Destroy<X509_free>>;
using Memory = std::unique_ptr<BIO, Destroy<BIO_free>>;
using Purposes = std::unique_ptr<EXTENDED_KEY_USAGE, Destroy<EXTENDED_KEY_USAGE_free>>;
using Number = std::unique_ptr<BIGNUM, Destroy<BN_free>>;

/// The CERTIFICATE blocks of a PEM file. What lies between them, a private key above all, is never decoded.
std::vector<std::string_view> certificate_blocks(std::string_view content)
{
    constexpr std::string_view begin = "-----BEGIN CERTIFICATE-----";
    constexpr std::string_view end = "-----END CERTIFICATE-----";
    std::vector<std::string_view> blocks;
    for (auto at = content.find(begin); at != content.npos; at = content.find(begin)) {
        content.remove_prefix(at);
        const auto stop = content.find(end);
        if (stop == content.npos)
            break;
        blocks.push_back(content.substr(0, stop + end.size()));
        content.remove_prefix(stop + end.size());
    }
    return blocks;
}

X509Pointer parse(const Der& der)
{
    const unsigned char* at = der.data();
    X509Pointer parsed(d2i_X509(nullptr, &at, static_cast<long>(der.size())));
    ERR_clear_error();
    return parsed;
}

std::string fingerprint_of(const X509* certificate)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest;
    unsigned size = 0;
    X509_digest(certificate, EVP_sha256(), digest.data(), &size);
    std::string text;
    for (unsigned i = 0; i < size; ++i) {
        constexpr auto digits = "0123456789abcdef";
        text += i == 0 ? "" : ":";
        text += digits[digest[i] >> 4];
        text += digits[digest[i] & 15];
    }
    return text;
}

Moment moment_of(const ASN1_TIME* time)
{
    std::tm parts{};
    if (ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    const std::chrono::year_month_day day{std::chrono::year(parts.tm_year + 1900),
        std::chrono::month(static_cast<unsigned>(parts.tm_mon + 1)), std::chrono::day(static_cast<unsigned>(parts.tm_mday))};
    return std::chrono::sys_days(day) + std::chrono::hours(parts.tm_hour) + std::chrono::minutes(parts.tm_min)
        + std::chrono::seconds(parts.tm_sec);
}

std::string serial_of(X509* certificate)
{
    const Number number(ASN1_INTEGER_to_BN(X509_get0_serialNumber(certificate), nullptr));
    char* text = number ? BN_bn2hex(number.get()) : nullptr;
    std::string serial = text ? text : "";
    OPENSSL_free(text);
    return serial;
}

std::string short_name(const ASN1_OBJECT* object)
{
    const int known = OBJ_obj2nid(object);
    if (known != NID_undef)
        return OBJ_nid2sn(known);
    std::array<char, 128> dotted{};
    OBJ_obj2txt(dotted.data(), static_cast<int>(dotted.size()), object, 1);
    return dotted.data();
}

std::vector<std::string> purposes_of(const X509* certificate)
{
    std::vector<std::string> names;
    const Purposes purposes(static_cast<EXTENDED_KEY_USAGE*>(X509_get_ext_d2i(certificate, NID_ext_key_usage, nullptr, nullptr)));
    for (int i = 0; purposes && i < sk_ASN1_OBJECT_num(purposes.get()); ++i)
        names.push_back(short_name(sk_ASN1_OBJECT_value(purposes.get(), i)));
    return names;
}

} // namespace

std::optional<CertificateHead> read_head(const Der& der)
{
    const X509Pointer certificate = parse(der);
    if (!certificate)
        return std::nullopt;
    return CertificateHead{fingerprint_of(certificate.get()), readable(X509_get_subject_name(certificate.get())),
        readable(X509_get_issuer_name(certificate.get())), (X509_get_extension_flags(certificate.get()) & EXFLAG_CA) != 0};
}

Certificate read_certificate(const Der& der)
{
    const X509Pointer certificate = parse(der);
    if (!certificate)
        throw std::runtime_error("not a certificate");
    Certificate read;
    read.fingerprint = fingerprint_of(certificate.get());
    read.subject = readable(X509_get_subject_name(certificate.get()));
    read.issuer = readable(X509_get_issuer_name(certificate.get()));
    read.serial = serial_of(certificate.get());
    read.valid_from = moment_of(X509_get0_notBefore(certificate.get()));
    read.valid_until = moment_of(X509_get0_notAfter(certificate.get()));
    if (const EVP_PKEY* key = X509_get0_pubkey(certificate.get())) {
        const int kind = EVP_PKEY_get_base_id(key);
        read.key_algorithm = kind == EVP_PKEY_RSA ? "RSA" : kind == EVP_PKEY_EC ? "EC" : OBJ_nid2sn(kind);
        read.key_bits = EVP_PKEY_get_bits(key);
    }
    read.signature_algorithm = OBJ_nid2ln(X509_get_signature_nid(certificate.get()));
    read.purposes = purposes_of(certificate.get());
    return read;
}

std::vector<Der> certificates_in_file(const std::string& content)
{
    std::vector<Der> found;
    const auto add = [&](X509* certificate) {
        unsigned char* bytes = nullptr;
        const int size = i2d_X509(certificate, &bytes);
        if (size > 0)
            found.emplace_back(bytes, bytes + size);
        OPENSSL_free(bytes);
    };
    if (const X509Pointer single = parse(Der(content.begin(), content.end()))) {
        add(single.get());
        return found;
    }
    for (const std::string_view block : certificate_blocks(content)) {
        const Memory memory(BIO_new_mem_buf(block.data(), static_cast<int>(block.size())));
        if (const X509Pointer next{PEM_read_bio_X509(memory.get(), nullptr, nullptr, nullptr)})
            add(next.get());
    }
    ERR_clear_error();
    return found;
}

} // namespace junbi
