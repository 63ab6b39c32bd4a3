// SPDX-License-Identifier: Apache-2.0
#include "installers/stores/x509.h"

#include "installers/stores/destroy.h"
#include "installers/stores/x509_names.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <array>
#include <memory>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace junbi {
namespace {

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

/// The names of RFC 5280, 4.2.1.3, for the bits that this certificate has.
std::vector<std::string> key_usage_of(X509* certificate)
{
    constexpr std::array names{std::pair{KU_DIGITAL_SIGNATURE, "digitalSignature"}, std::pair{KU_NON_REPUDIATION, "nonRepudiation"},
        std::pair{KU_KEY_ENCIPHERMENT, "keyEncipherment"}, std::pair{KU_DATA_ENCIPHERMENT, "dataEncipherment"},
        std::pair{KU_KEY_AGREEMENT, "keyAgreement"}, std::pair{KU_KEY_CERT_SIGN, "keyCertSign"}, std::pair{KU_CRL_SIGN, "cRLSign"},
        std::pair{KU_ENCIPHER_ONLY, "encipherOnly"}, std::pair{KU_DECIPHER_ONLY, "decipherOnly"}};
    std::vector<std::string> found;
    if ((X509_get_extension_flags(certificate) & EXFLAG_KUSAGE) == 0)
        return found; // not limited
    const std::uint32_t usage = X509_get_key_usage(certificate);
    for (const auto& [bit, name] : names)
        if (usage & bit)
            found.emplace_back(name);
    return found;
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

DecodedCertificate decode(const Der& der)
{
    const unsigned char* at = der.data();
    DecodedCertificate decoded(d2i_X509(nullptr, &at, static_cast<long>(der.size())), X509_free);
    if (!decoded)
        ERR_clear_error();
    return decoded;
}

Der encoded(const DecodedCertificate& certificate)
{
    unsigned char* bytes = nullptr;
    const int size = i2d_X509(certificate.get(), &bytes);
    Der der(bytes, bytes + std::max(size, 0));
    OPENSSL_free(bytes);
    return der;
}

std::string fingerprint_of(const Der& der)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest;
    unsigned size = 0;
    EVP_Digest(der.data(), der.size(), digest.data(), &size, EVP_sha256(), nullptr);
    std::string text;
    for (unsigned i = 0; i < size; ++i) {
        constexpr auto digits = "0123456789abcdef";
        text += i == 0 ? "" : ":";
        text += digits[digest[i] >> 4];
        text += digits[digest[i] & 15];
    }
    return text;
}

Certificate details_of(const DecodedCertificate& certificate)
{
    Certificate read;
    read.fingerprint = fingerprint_of(encoded(certificate));
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
    read.key_usage = key_usage_of(certificate.get());
    return read;
}

Certificate read_certificate(const Der& der)
{
    const DecodedCertificate certificate = decode(der);
    if (!certificate)
        throw std::runtime_error("not a certificate");
    return details_of(certificate);
}

std::vector<Der> certificates_in_file(const std::string& content)
{
    std::vector<Der> found;
    if (const DecodedCertificate single = decode(Der(content.begin(), content.end()))) {
        found.push_back(encoded(single));
        return found;
    }
    for (const std::string_view block : certificate_blocks(content)) {
        const Memory memory(BIO_new_mem_buf(block.data(), static_cast<int>(block.size())));
        if (const DecodedCertificate next{PEM_read_bio_X509(memory.get(), nullptr, nullptr, nullptr), X509_free})
            found.push_back(encoded(next));
    }
    ERR_clear_error();
    return found;
}

} // namespace junbi
