// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/secret.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace junbi {

// Certificates that the system itself keeps for all its programs: the stores "MY" of Windows, the Keychain of macOS. Linux has none;
// there every browser keeps its own (nss.h, places.h). One source per system: system_store_linux.cpp, …_windows.cpp, …_macos.cpp.

/// A place in which this system keeps certificates with their keys.
struct SystemStore {
    std::string id;          ///< "windows:CurrentUser/MY", "macos:login"
    std::string name;        ///< as people know it
    bool changeable = false; ///< may be changed without administrator rights
};

struct SystemCertificate {
    std::vector<std::uint8_t> der;
    bool has_private_key = false;
};

/// What a store holds, or why it could not be read.
struct SystemRead {
    std::vector<SystemCertificate> found = {};
    std::string trouble = {};
};

/// What tells one certificate in one store from all others.
struct StoreMark {
    std::string store;
    std::string issuer, serial; ///< as they stand in the certificate (name in DER, number), in hexadecimal digits
    std::string fingerprint;    ///< SHA-256, "3f:9a:…"
    friend bool operator==(const StoreMark&, const StoreMark&) = default;
};

/// A PKCS#12 file that was opened and checked before, and what was found in it.
struct NewCertificate {
    const std::vector<std::uint8_t>& certificate;          ///< the one with the key
    const std::vector<std::vector<std::uint8_t>>& issuers; ///< all others in the file
    std::string_view pkcs12;
    const Secret& password;
    bool exportable = false; ///< the key may be taken out of the store again
};

/// What a change did. With a trouble nothing was changed.
struct StoreChange {
    std::vector<StoreMark> made = {}; ///< what was not there before
    std::string trouble = {};
};

/// All places of this kind on this system; none on Linux.
std::vector<SystemStore> system_stores();

SystemRead read_system_store(const std::string& id);

/// Where the system keeps the issuers of a person's certificates, without trust.
std::string issuers_store();

/// The mark of this certificate in that store, whether it is there or not.
StoreMark mark_of(const std::string& store, const std::vector<std::uint8_t>& der);

/// Puts a certificate with its key into a changeable store, so that the key cannot be taken out again unless that is wanted; its issuers go
/// where the system keeps issuers, without trust, and those that sign themselves (roots) nowhere. What is there already stays and is not in
/// `made`.
StoreChange add_to_system_store(const std::string& id, const NewCertificate& fresh);

/// Removes exactly this certificate and the key that came with it; nothing where it is not there. The answer is a trouble or empty.
std::string remove_from_system_store(const StoreMark& mark);

/// Removes only the key of this certificate, which stays. The answer is a trouble or empty.
std::string remove_key_from_system_store(const StoreMark& mark);

} // namespace junbi
