// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/platform/unseen.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace junbi {

/// What the connection test is told. It lives with the thread that looks.
struct HostsLook {
    std::vector<std::string> hosts; ///< "host" or "host:port"
    std::filesystem::path root;     ///< where roots that somebody added to this system are looked for
    std::filesystem::path ca_file;  ///< in place of the system's list of public roots; empty: that list
    std::chrono::milliseconds limit{4000};
    std::function<Moment()> now;
};

} // namespace junbi

/// In the part junbi-network. Asks every host side by side for the head of its first page, sends nothing else, follows
/// nothing, and never turns the check of certificates off. False: nothing could be asked, `failure` says why.
extern "C" bool junbi_look_at_hosts(
    const junbi::HostsLook& look, const junbi::Stop& stop, std::vector<junbi::HostReply>& replies, std::string& failure) noexcept;
