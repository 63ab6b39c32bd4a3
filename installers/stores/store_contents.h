// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/installer.h"
#include "installers/stores/home.h"
#include "installers/stores/wiped.h"
#include "installers/stores/x509.h"

#include <chrono>
#include <set>
#include <string>
#include <vector>

// Certificate stores that are changed, by what they are to the hands: nss_places.cpp (browsers' own, on Linux) and system_places.cpp (those
// that the system keeps for all its programs).
namespace junbi {

/// Why a store could not be looked into or changed.
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

/// A certificate in a store; the key id is what NSS calls a key that belongs to it.
struct StoredCertificate {
    std::string fingerprint, serial, issuer, subject, key_id;
};

/// What lies in a store. Only for comparing: personal certificates are in it as well.
struct StoreContents {
    StoreTrouble trouble = StoreTrouble::none;
    std::string detail = {};
    std::vector<StoredCertificate> certificates = {};
    std::set<std::string> keys = {}; ///< ids
    bool has_password = false;       ///< its keys cannot be counted, and nothing can be put there
    bool may_change = true;          ///< false: this user may only look
};

/// What is put into a store, in this order.
struct StoreParcel {
    const Der& certificate;
    const WipedBytes& key;               ///< PKCS#8
    const std::vector<Der>& authorities; ///< go in without trust; never a root
    std::string label;                   ///< the certificate's name in lists
    bool exportable = false;             ///< the key may be taken out again; only Windows can refuse that
};

struct StoreAnswer {
    StoreTrouble trouble = StoreTrouble::none;
    std::string detail = {};
};

/// Looks into the store with this id ("nss:~/.pki/nssdb", "windows:CurrentUser/MY"); changes nothing. Waits for others no longer than the
/// limit.
StoreContents contents_of_place(const std::string& id, const Home& home, std::chrono::milliseconds limit);

/// Puts into the store what of the parcel is not there yet; sets no trust. After a failure nothing of the parcel stays.
StoreAnswer put_into_place(const std::string& id, const Home& home, const StoreParcel& parcel, std::chrono::milliseconds limit);

/// Takes exactly these things out: "certificate" and "authority" by issuer, serial number and fingerprint, "key" by its id. What is
/// not there is passed over.
StoreAnswer take_out_of_place(const std::string& id, const Home& home, const std::vector<Made>& things, std::chrono::milliseconds limit);

/// The store as people know it: "~/.pki/nssdb", "Windows".
std::string shown_place(const std::string& id, const Home& home);

} // namespace junbi
