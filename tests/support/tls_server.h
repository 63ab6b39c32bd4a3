// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/test_ca.h"

#include <atomic>
#include <string>
#include <thread>

namespace junbi {

/// A TLS 1.3 HTTPS server on loopback that answers every request with an empty page, on a free port; one without TLS with
/// status 400, as most servers do.
class TlsServer {
public:
    /// `certificate`: what TestCa::issue() made. `date`: the Date header, in whole; empty: now.
    TlsServer(const TestCa& ca, const std::string& certificate, std::string date = {});
    ~TlsServer();
    TlsServer(const TlsServer&) = delete;
    TlsServer& operator=(const TlsServer&) = delete;
    std::string host() const { return "localhost:" + std::to_string(port_); }
    int port() const { return port_; }
    /// How many whole requests came; a client that gives up in the handshake sends none.
    int requests() const { return requests_; }

private:
    void serve(void* context);

    std::string date_;
    int listening_ = -1;
    int port_ = 0;
    std::atomic<bool> stop_{false};
    std::atomic<int> requests_{0};
    std::thread thread_;
};

/// A port on loopback that takes connections and stays silent, or one where nobody listens.
class LoopbackPort {
public:
    enum class Kind { silent, closed };
    explicit LoopbackPort(Kind kind);
    ~LoopbackPort();
    LoopbackPort(const LoopbackPort&) = delete;
    LoopbackPort& operator=(const LoopbackPort&) = delete;
    std::string host() const { return "localhost:" + std::to_string(port_); }

private:
    int port_ = 0; // before socket_, which sets it
    int socket_ = -1;
};

} // namespace junbi
