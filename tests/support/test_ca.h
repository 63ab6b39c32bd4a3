// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/folder.h"

#include <string>

namespace junbi {

/// What a certificate made for a test says. Names and subject layout are invented.
struct CertificateWish {
    std::string subject = "/C=JP/O=試験用団体/OU=介護保険証明書/CN=4799999992";
    std::string from = "20260101000000Z", until = "20290101000000Z";
    std::string purposes = "clientAuth"; ///< extended key usage, comma-separated; empty: not limited
    std::string alternative_names = {};  ///< "DNS:localhost,IP:127.0.0.1"
    std::string key = "EC";              ///< "EC" (P-256) or "RSA" (2048 bits)
    std::string key_usage = "critical, digitalSignature";
    std::string ocsp = {}; ///< address of the responder it names
    std::string crl = {};  ///< address of the revocation list it names
};

/// A certificate authority made for one test: root, intermediate, and what they sign. Needs the openssl command.
class TestCa {
public:
    /// The name tells authorities apart: "試験用認証局" → "試験用認証局 ルート", "試験用認証局 中間".
    explicit TestCa(const std::string& name = "試験用認証局");

    /// Makes NAME.pem, NAME.key and NAME-chain.pem (with the intermediate one) in folder().
    void issue(const std::string& name, const CertificateWish& wish = {});
    /// The same for a server that calls itself "localhost"; `names` as in CertificateWish::alternative_names.
    void issue_server(const std::string& name, const std::string& names = "DNS:localhost", CertificateWish wish = {});
    /// NAME.p12 with key, certificate and chain; returns its path.
    std::filesystem::path pkcs12(const std::string& name, const std::string& password = "test");

    /// Puts NAME among the revoked ones, for the list and for an OCSP responder over index.txt.
    void revoke(const std::string& name, const std::string& reason = "keyCompromise");
    /// NAME: a revocation list in PEM, signed by the intermediate authority; returns its path.
    std::filesystem::path crl(
        const std::string& name, const std::string& from = "20260101000000Z", const std::string& until = "20290101000000Z");
    /// The same of the root, which has revoked nobody.
    std::filesystem::path root_crl(const std::string& name);

    std::filesystem::path file(const std::string& name) const { return folder_.path() / name; }
    std::filesystem::path root() const { return file("root.pem"); }
    std::filesystem::path intermediate() const { return file("intermediate.pem"); }
    const std::filesystem::path& folder() const { return folder_.path(); }
    /// "3f:9a:…", SHA-256, as the openssl command tells it.
    std::string fingerprint(const std::string& name) const;

private:
    void make_key(const std::string& name, const std::string& kind);

    TemporaryFolder folder_;
};

} // namespace junbi
