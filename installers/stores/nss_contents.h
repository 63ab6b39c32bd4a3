// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace junbi {

/// Why a database could not be looked into or changed.
enum class StoreTrouble {
    none,
    no_database,
    old_format,     ///< cert8.db, from before 2018
    may_not_read,   ///< this user may not
    may_not_change, ///< the same, or the database can only be read
    in_use,         ///< another program kept writing there for longer than the limit
    has_password,   ///< a master password, which Junbi never asks for
    failed,         ///< anything else; the detail has NSS's words
};

/// A certificate in a database; the key id is what NSS calls a key that belongs to it.
struct StoredCertificate {
    std::string fingerprint, serial, issuer, subject, key_id;
};

/// What lies in a database. Only for comparing: personal certificates are in it as well.
struct StoreContents {
    StoreTrouble trouble = StoreTrouble::none;
    std::string detail = {};
    std::vector<StoredCertificate> certificates = {};
    std::set<std::string> keys = {}; ///< ids
    bool has_password = false;       ///< its keys cannot be counted, and nothing can be put there
};

/// Looks into the NSS database in `folder`; changes nothing. Waits for others no longer than the limit.
StoreContents contents_of_store(const std::filesystem::path& folder, std::chrono::milliseconds limit);

} // namespace junbi
