// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/engine/judge.h"

#include <string>
#include <vector>

namespace junbi {

/// The computer that a program runs on, and when.
struct Here {
    const Computer* computer; ///< as it stands in the office; null: not known yet which of them it is
    std::string host;         ///< as it calls itself on the network
    Moment now;
};

/// What could be done about a finding here and now: its changes where it was judged by what this very computer showed, and by a look
/// that the step does not call stale; otherwise nothing. A change is never offered about a computer that only a recording knows.
std::vector<Change> offers(const Placed& placed, const Check& check, const Here& here);

} // namespace junbi
