// SPDX-License-Identifier: Apache-2.0
#include "wizard/signing/signing.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <algorithm>
#include <array>
#include <memory>

namespace junbi {
namespace {

using Bio = std::unique_ptr<BIO, decltype(&BIO_free_all)>;
using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Context = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;

constexpr std::size_t signature_size = 64;

const unsigned char* bytes(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

Bio reading(std::string_view pem) { return {BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())), BIO_free_all}; }

Key public_key_in(std::string_view pem) { return {PEM_read_bio_PUBKEY(reading(pem).get(), nullptr, nullptr, nullptr), EVP_PKEY_free}; }

Key public_key_of(std::string_view line)
{
    return public_key_in("-----BEGIN PUBLIC KEY-----\n" + std::string(line) + "\n-----END PUBLIC KEY-----\n");
}

/// For OpenSSL: hands over the passphrase; -1 ends the reading.
int hand_over(char* buffer, int size, int, void* passphrase)
{
    const std::string_view text = static_cast<const Secret*>(passphrase)->text();
    if (text.empty() || text.size() > static_cast<std::size_t>(size))
        return -1;
    std::copy(text.begin(), text.end(), buffer);
    return static_cast<int>(text.size());
}

bool describe(EVP_PKEY* key, PublicKey& into)
{
    std::array<unsigned char, 256> der{};
    unsigned char* end = der.data();
    const int size = i2d_PUBKEY(key, nullptr);
    if (size <= 0 || size > 128 || i2d_PUBKEY(key, &end) != size)
        return false;
    std::array<unsigned char, 200> line{};
    into.line.assign(reinterpret_cast<char*>(line.data()), static_cast<std::size_t>(EVP_EncodeBlock(line.data(), der.data(), size)));
    std::array<unsigned char, EVP_MAX_MD_SIZE> hash{};
    unsigned hash_size = 0;
    if (EVP_Digest(der.data(), static_cast<std::size_t>(size), hash.data(), &hash_size, EVP_sha256(), nullptr) != 1)
        return false;
    into.fingerprint.clear();
    for (unsigned i = 0; i < hash_size; ++i)
        for (const int digit : {hash[i] >> 4, hash[i] & 15})
            into.fingerprint += "0123456789abcdef"[digit];
    return true;
}

KeyTrouble trouble_with(EVP_PKEY* key)
{
    if (!key)
        return KeyTrouble::no_key;
    return EVP_PKEY_get_id(key) == EVP_PKEY_ED25519 ? KeyTrouble::none : KeyTrouble::other_kind;
}

} // namespace
} // namespace junbi

using namespace junbi;

KeyTrouble junbi_public_key(std::string_view pem, PublicKey& key) noexcept
try {
    const Key read = public_key_in(pem);
    if (const KeyTrouble trouble = trouble_with(read.get()); trouble != KeyTrouble::none)
        return trouble;
    return describe(read.get(), key) ? KeyTrouble::none : KeyTrouble::no_key;
} catch (const std::exception&) {
    return KeyTrouble::no_key;
}

bool junbi_signed_by(std::string_view line, std::string_view message, std::string_view signature) noexcept
try {
    const Key key = public_key_of(line);
    const Context context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    return trouble_with(key.get()) == KeyTrouble::none && signature.size() == signature_size
        && EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1
        && EVP_DigestVerify(context.get(), bytes(signature), signature.size(), bytes(message), message.size()) == 1;
} catch (const std::exception&) {
    return false;
}

KeyTrouble junbi_sign(std::string_view pem, const Secret& passphrase, std::string_view message, Signature& signature) noexcept
try {
    const Key key(PEM_read_bio_PrivateKey(reading(pem).get(), nullptr, hand_over, const_cast<Secret*>(&passphrase)), EVP_PKEY_free);
    if (!key && pem.find("ENCRYPTED") != pem.npos)
        return KeyTrouble::passphrase;
    if (const KeyTrouble trouble = trouble_with(key.get()); trouble != KeyTrouble::none)
        return trouble;
    const Context context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    std::array<unsigned char, signature_size> made{};
    std::size_t size = made.size();
    if (EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, key.get()) != 1
        || EVP_DigestSign(context.get(), made.data(), &size, bytes(message), message.size()) != 1 || !describe(key.get(), signature.key))
        return KeyTrouble::no_key;
    signature.bytes.assign(reinterpret_cast<char*>(made.data()), size);
    return KeyTrouble::none;
} catch (const std::exception&) {
    return KeyTrouble::no_key;
}
