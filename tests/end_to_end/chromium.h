// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/folder.h"
#include "tests/support/process.h"

#include <filesystem>
#include <string>

namespace junbi {

/// The real Chromium without a window, as a person with this home has it. It picks a certificate by itself where a site asks for one
/// (the policy AutoSelectCertificateForUrls): without that it would wait for a person for ever.
class Chromium {
public:
    /// `trusted`: the certificate (PEM) of the one server that it takes for genuine, whoever signed it.
    Chromium(std::filesystem::path home, const std::filesystem::path& trusted);

    /// Starts it, opens one page, and ends it: a browser that was closed and opened again. Gives the page as text.
    Ran open(const std::string& address) const;

private:
    std::filesystem::path home_;
    std::string trusted_key_; ///< SHA-256 of the server's public key in base64
};

} // namespace junbi
