// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/platform/unseen.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace junbi {

/// How a transfer ended, as libcurl tells it.
struct Outcome {
    int code = 0;           ///< CURLcode
    long http_status = 0;   ///< of the host; 0: none
    long proxy_status = 0;  ///< of a proxy in front of it; 0: none
    long system_error = 0;  ///< errno
    std::string words = {}; ///< libcurl's, without any user name or password in an address
};

/// One of libcurl's transfers, with what all of ours have in common: no signals, an end, nothing followed, no name of this computer.
class Transfer {
public:
    Transfer(const std::string& url, const char* protocols, std::chrono::milliseconds limit);
    ~Transfer();
    /// The certificates in this PEM file in place of this system's public roots.
    void trust_only(const std::filesystem::path& roots);
    Transfer(const Transfer&) = delete;
    Transfer& operator=(const Transfer&) = delete;

    void* handle() const { return handle_; } ///< libcurl's
    Outcome outcome(int code) const;
    std::string header(const char* name) const;
    const std::string& body() const { return body_; }

    std::size_t most = 0;           ///< bytes of the page that are kept
    bool give_up_when_full = false; ///< a longer page ends the transfer; otherwise what is more is thrown away

    std::size_t take(const char* bytes, std::size_t size); ///< for libcurl

private:
    void* handle_ = nullptr;
    std::string error_;
    std::string body_;
};

/// A transfer to be carried out, and who wants to know its CURLcode.
struct Wanted {
    const Transfer* transfer;
    std::function<void(int code)> done;
};

/// Carries out all of them side by side, until the last is done or nobody waits any more.
void carry_out(const std::vector<Wanted>& all, const Stop& stop);

/// Why nobody answered at all: "proxy", "no_name", "refused", "timed_out", "failed"; empty: somebody did. `host` as it was asked.
std::string unreached(const Outcome& outcome, const std::string& host);

} // namespace junbi
