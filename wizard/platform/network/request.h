// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/platform/hosts.h"
#include "wizard/platform/network/handshake.h"

#include <memory>

namespace junbi {

/// One question to one host: the head of its first page.
class Request {
public:
    Request(const HostsLook& look, const std::string& host, const std::set<std::string>& added_roots);
    ~Request();
    Request(const Request&) = delete;
    Request& operator=(const Request&) = delete;

    void* handle() const { return handle_; } ///< libcurl's
    /// Called once, when libcurl is done with it; `code` is a CURLcode.
    void done(int code, const HostsLook& look);
    const HostReply& reply() const { return reply_; }

private:
    void read_clock(const HostsLook& look);

    void* handle_ = nullptr;
    HostReply reply_;
    Handshake handshake_;
    std::string error_;
};

} // namespace junbi
