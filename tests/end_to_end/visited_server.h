// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/process.h"
#include "tests/support/test_ca.h"

#include <memory>
#include <string>
#include <vector>

namespace junbi {

/// A real nginx on a free port of loopback that speaks TLS 1.3 only and asks everybody for a certificate of the test's authority;
/// without one it answers 400, as nginx does.
class VisitedServer {
public:
    /// `certificate`: the server's own, as TestCa::issue() made it for "localhost".
    VisitedServer(const TestCa& ca, const std::string& certificate);
    ~VisitedServer();
    VisitedServer(const VisitedServer&) = delete;
    VisitedServer& operator=(const VisitedServer&) = delete;

    std::string origin() const { return "https://localhost:" + std::to_string(port_); }

    /// One request for a page as nginx saw it.
    struct Visit {
        std::string status;   ///< "200"
        std::string protocol; ///< "TLSv1.3"
        std::string verdict;  ///< "SUCCESS", "NONE", "FAILED:…"
        std::string subject;  ///< of the visitor's certificate, in UTF-8
    };
    std::vector<Visit> visits() const;

private:
    std::string settings(const TestCa& ca, const std::string& certificate) const;

    TemporaryFolder folder_;
    int port_;
    std::unique_ptr<Background> server_;
};

} // namespace junbi
