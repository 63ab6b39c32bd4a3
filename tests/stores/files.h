// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/test_ca.h"

#include <string>
#include <vector>

namespace junbi {

/// Certificate files that many tests share: one authority, and what it signed. Made once.
/// Passwords are "test". Certificates: "office" (EC), "rsa", "renewed" (the same key and subject as "office"), "expired", "future",
/// "server" (another purpose), "elsewhere" (1370000005), "nobody" (no number).
class Files {
public:
    static const Files& once();

    const TestCa& ca() const { return ca_; }
    /// A file made by "openssl pkcs12 -export" of the certificate `name` with more options.
    std::filesystem::path pkcs12(const std::string& name, const std::vector<std::string>& options, const std::string& file) const;
    /// The bytes of NAME.p12.
    std::string bytes(const std::string& name) const;

private:
    Files();
    TestCa ca_;
};

/// A PKCS#12 file whose key belongs to another certificate; the openssl command would refuse to make it.
std::string with_foreign_key(const TestCa& ca, const std::string& certificate, const std::string& key);

/// A PKCS#12 file with no password at all, which is not the same as an empty one.
std::string with_no_password(const TestCa& ca, const std::string& name);

/// The file as it would look with another number of rounds for its seal.
std::string with_rounds(const std::string& file, long rounds);

} // namespace junbi
