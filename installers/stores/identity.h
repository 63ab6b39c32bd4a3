// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "installers/stores/wiped.h"
#include "installers/stores/x509.h"

#include <filesystem>
#include <string>
#include <vector>

namespace junbi {

/// A certificate with its private key, held in memory while a host is asked.
struct Identity {
    Der certificate = {}; ///< empty: there is none
    std::vector<Der> issuers = {};
    WipedBytes key = {};      ///< PKCS#8, not encrypted; empty: the key cannot be used
    std::string trouble = {}; ///< why: "locked", NSS's words
};

/// Takes the private key that belongs to `certificate` out of the NSS database in `folder`. NSS gives no key away as it is: it
/// comes wrapped under a password that is made for it, used once and forgotten. `trouble` says why the result is empty.
WipedBytes take_key(const std::filesystem::path& folder, const Der& certificate, std::string& trouble);

} // namespace junbi
