// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/check.h"

#include <string>
#include <vector>

namespace junbi::environment_step {

/// What the guide says in section 1-5, in our words.
std::vector<GuideLine> notes();

/// System, its support and TLS 1.3: warnings only, since the recommended environment is not public.
std::vector<Finding> judge_system(const System& system, const Case& c);

/// What the test of the connection brought: hosts, interception, clock.
std::vector<Finding> judge_hosts(const std::vector<HostReply>& replies, const Case& c);

/// The host in what the office typed: "https://example.jp/path" and "example.jp" both give "example.jp".
std::string host_of(const std::string& typed);

} // namespace junbi::environment_step
