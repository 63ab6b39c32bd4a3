// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/secret.h"

#include <string>
#include <string_view>

namespace junbi {

/// The public half of an Ed25519 key: what somebody signed can be told with it, nothing can be signed.
struct PublicKey {
    std::string line = {};        ///< the line between BEGIN PUBLIC KEY and END PUBLIC KEY of its PEM file
    std::string fingerprint = {}; ///< SHA-256 of the key as "openssl pkey -pubin -outform DER" writes it, 64 hexadecimal digits
};

/// Why a key file cannot be used.
enum class KeyTrouble {
    none,
    no_key,     ///< no key of the half that is needed is in there
    other_kind, ///< a key, but not of Ed25519
    passphrase, ///< it does not fit, or there is none
};

/// What was signed with a key's private half.
struct Signature {
    std::string bytes; ///< 64 of them
    PublicKey key;
};

} // namespace junbi

// In the part junbi-signing, so that only those pay for libcrypto who sign or look at a signature.
extern "C" {
/// The public key in a PEM text.
junbi::KeyTrouble junbi_public_key(std::string_view pem, junbi::PublicKey& key) noexcept;
/// True where `signature` is that of `message` by the key with this line (PublicKey::line).
bool junbi_signed_by(std::string_view line, std::string_view message, std::string_view signature) noexcept;
/// Signs with the private key in a PEM text; an empty passphrase where it has none.
junbi::KeyTrouble junbi_sign(
    std::string_view pem, const junbi::Secret& passphrase, std::string_view message, junbi::Signature& signature) noexcept;
}
