// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/process.h"
#include "tests/support/test_ca.h"

#include <memory>
#include <string>
#include <vector>

namespace junbi {

/// A port of the loopback that is free now.
int free_port();

/// Waits until somebody listens there; throws std::runtime_error where nobody does.
void wait_for_port(int port);

/// A real nginx with one server of its own on loopback.
class Nginx {
public:
    /// `settings`: what stands inside its server block beside "listen", "$FOLDER" standing for `folder`, from which files are named.
    /// `listens`: "ssl" or empty.
    Nginx(const std::filesystem::path& folder, const std::string& listens, const std::string& settings, int port = free_port());
    std::string host() const { return "localhost:" + std::to_string(port_); }

private:
    int port_;
    TemporaryFolder own_;
    std::unique_ptr<Background> program_;
};

/// nginx that wants a certificate of `ca`'s; it refuses in HTTP, as nginx does. `server` is what TestCa::issue() made, `tls` a version.
std::unique_ptr<Nginx> nginx_for_clients(
    const TestCa& ca, const std::string& server, const std::string& more = {}, const std::string& tls = "TLSv1.3");

/// "openssl s_server": asks for a certificate and refuses in the handshake, with alerts.
class StrictServer {
public:
    StrictServer(const TestCa& ca, const std::string& server, const std::vector<std::string>& more = {});
    std::string host() const { return "localhost:" + std::to_string(port_); }

private:
    int port_ = free_port();
    std::unique_ptr<Background> program_;
};

/// "openssl ocsp" as responder for what `ca` issued and revoked. `signer`: whose answers these are, "intermediate" for the authority's own.
class OcspResponder {
public:
    OcspResponder(const TestCa& ca, const TestCa& of_signer, const std::string& signer, int port);

private:
    std::unique_ptr<Background> program_;
};

} // namespace junbi
