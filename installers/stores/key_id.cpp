// SPDX-License-Identifier: Apache-2.0
#include "installers/stores/destroy.h"
#include "installers/stores/pkcs12.h"

#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <array>

namespace junbi {
namespace {

using Certificate509 = std::unique_ptr<X509, Destroy<X509_free>>;
using Number = std::unique_ptr<BIGNUM, Destroy<BN_free>>;

std::vector<unsigned char> modulus_of(const EVP_PKEY* key)
{
    BIGNUM* number = nullptr;
    if (EVP_PKEY_get_bn_param(key, OSSL_PKEY_PARAM_RSA_N, &number) != 1)
        return {};
    const Number own(number);
    std::vector<unsigned char> bytes(static_cast<std::size_t>(BN_num_bytes(number)));
    BN_bn2bin(number, bytes.data());
    return bytes;
}

/// The point as the certificate writes it.
std::vector<unsigned char> point_of(const X509* certificate)
{
    const ASN1_BIT_STRING* bits = X509_get0_pubkey_bitstr(certificate);
    return {bits->data, bits->data + bits->length};
}

} // namespace

std::string key_id_of(const Der& certificate)
{
    const unsigned char* at = certificate.data();
    const Certificate509 parsed(d2i_X509(nullptr, &at, static_cast<long>(certificate.size())));
    const EVP_PKEY* key = parsed ? X509_get0_pubkey(parsed.get()) : nullptr;
    std::vector<unsigned char> value;
    if (key && EVP_PKEY_get_base_id(key) == EVP_PKEY_RSA)
        value = modulus_of(key);
    else if (key && EVP_PKEY_get_base_id(key) == EVP_PKEY_EC)
        value = point_of(parsed.get());
    ERR_clear_error();
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    if (value.empty() || EVP_Digest(value.data(), value.size(), digest.data(), &size, EVP_sha1(), nullptr) != 1)
        return {};
    constexpr auto digits = "0123456789abcdef";
    std::string text;
    for (unsigned i = 0; i < size; ++i) {
        text += digits[digest[i] >> 4];
        text += digits[digest[i] & 15];
    }
    return text;
}

} // namespace junbi
