// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/platform/hosts.h"
#include "wizard/platform/network/handshake.h"
#include "wizard/platform/network/transfer.h"

namespace junbi {

/// One question to one host: the head of its first page.
class Request {
public:
    Request(const HostsLook& look, const std::string& host, const std::set<std::string>& added_roots);

    const Transfer& transfer() const { return transfer_; }
    /// Called once, when libcurl is done with it; `code` is a CURLcode.
    void done(int code, const HostsLook& look);
    const HostReply& reply() const { return reply_; }

private:
    void read_clock(const HostsLook& look);

    Handshake handshake_; // before the transfer, which looks at it to its end
    Transfer transfer_;
    HostReply reply_;
};

} // namespace junbi
