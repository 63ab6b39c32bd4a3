// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/finding.h"

#include <string_view>

namespace junbi {

/// What JUnit XML calls the end of a test case.
enum class JunitEnd { passed, skipped, failure, error };

/// How a test point of TAP ends; `known` is TAP's TODO: not ok, expected, and not counted.
enum class TapEnd { ok, skip, known, not_ok };

/// What other programs call one of our statuses.
struct Verdict {
    JunitEnd junit;
    TapEnd tap;
    std::string_view sarif_kind, sarif_level;
    std::string_view nagios; ///< goes with the exit code
};

/// The one table of it. What is open is green nowhere; the reasons are in docs/formats.md.
Verdict verdict_of(Status status);

} // namespace junbi
