// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/text.h"

#include <map>
#include <string>

namespace junbi {

/// Something that could be done on this computer about a finding. A check proposes it; only an installer does it.
struct Change {
    std::string installer;                     ///< id of the installer that knows how
    Text what;                                 ///< the button's words
    std::map<std::string, std::string> values; ///< what the installer is told; never a secret
    friend bool operator==(const Change&, const Change&) = default;
};

} // namespace junbi
