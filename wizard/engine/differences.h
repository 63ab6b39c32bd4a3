// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/engine/judge.h"

#include <vector>

namespace junbi {

/// What changed since the findings were last kept. Of steps that the report does not have (a profile may leave some out)
/// nothing is known, so nothing of them is told.
struct Differences {
    std::vector<FindingKey> fresh;  ///< open now, not open then
    std::vector<FindingKey> mended; ///< open then, not open (or gone) now
};
Differences differences(const std::vector<Earlier>& earlier, const Report& report);

/// The report as it is kept: identity, status, and since when it has that status. Of steps that the report does not have,
/// what was kept stays.
std::vector<Earlier> remembered(const std::vector<Earlier>& earlier, const Report& report, Moment now);

} // namespace junbi
