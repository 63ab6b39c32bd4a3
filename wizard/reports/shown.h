// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/engine/judge.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace junbi {

/// One step as it is shown.
struct ShownStep {
    const Check& check;
    const StepReport& report;
};

/// How long ago a computer was looked at for a finding.
struct Age {
    long long days = 0; ///< in days of Japan
    bool stale = false; ///< the engine says that something behind it was seen longer ago than the step allows (Check::fresh_for)
};

/// What every report needs: the steps and how they stand, the language, and which steps to show (empty: all).
struct Shown {
    const std::vector<Check>& checks;
    const Report& report;
    const Say& say;
    std::vector<std::string> steps = {};
    bool ids = false;                     ///< with the name of each finding, for those who put one off
    std::span<const Waiver> waivers = {}; ///< the office's, for those reports that say why a finding is put off

    bool shows(const std::string& step) const;
    /// The steps to show, in page order.
    std::vector<ShownStep> shown_steps() const;
    /// The worst of them.
    Status status() const;
    /// Nothing where the finding does not come from a look.
    std::optional<Age> age(const Placed& placed) const;
    /// Why a finding is put off, and until when; null where it is not.
    const Waiver* waiver(const Placed& placed) const;
};

} // namespace junbi
