// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "installers/stores/x509.h"

#include <filesystem>
#include <functional>
#include <string>

namespace junbi {

/// What is known about the private key that belongs to a certificate.
struct KeyState {
    bool there = false;     ///< told in a database with a password as well, from the public key beside it
    std::string works = {}; ///< as Certificate::key_works
};

/// Called for each certificate of a database while it is open. `key` looks for its key and tries it, which costs time: call it only for
/// certificates that may be looked into, and not after the visit.
using CertificateVisit = std::function<void(const Der& der, const std::function<KeyState()>& key)>;

/// Reads the NSS database in `folder`; makes nothing, asks no password, loads no module that the database names
/// (one of them could start to talk to a smart card). `trouble` is empty where it could be read. One at a time.
void read_nss_database(const std::filesystem::path& folder, std::string& trouble, const CertificateVisit& visit);

} // namespace junbi
