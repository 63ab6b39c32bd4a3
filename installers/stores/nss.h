// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace junbi {

/// A certificate as it lies in a store.
struct RawCertificate {
    std::vector<std::uint8_t> der;
    bool has_private_key = false;
};

/// Reads the NSS database in `folder`; makes nothing, asks no password, loads no module that the database names
/// (one of them could start to talk to a smart card). `trouble` is empty where it could be read. One at a time.
std::vector<RawCertificate> read_nss_database(const std::filesystem::path& folder, std::string& trouble);

} // namespace junbi
