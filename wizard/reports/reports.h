// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/engine/differences.h"
#include "wizard/engine/judge.h"

#include <string>
#include <vector>

namespace junbi {

/// What every report needs: the steps and how they stand, the language, and which steps to show (empty: all).
struct Shown {
    const std::vector<Check>& checks;
    const Report& report;
    const Say& say;
    std::vector<std::string> steps = {};
    bool ids = false; ///< with the name of each finding, for those who put one off

    bool shows(const std::string& step) const;
};

/// The findings for people: by step, the open ones with advice. `since`: what changed since last time, may be null.
std::string check_text(const Shown& shown, const Differences* since);
/// The findings for programs: docs/check.schema.json, schema "junbi/1".
std::string check_json(const Shown& shown);

/// One line per step: section, title, state, and when computers were last looked at.
std::string list_text(const Shown& shown);
std::string list_json(const Shown& shown);

/// What by when, earliest first.
std::string plan_text(const Shown& shown);
std::string plan_json(const Shown& shown);

/// The mark that goes with the word of a status: ✓ ! × …
std::string_view mark_for(Status status);

/// The moment as people in Japan read it on their clock, "2026-11-22 10:00".
std::string clock_text(Moment moment);

} // namespace junbi
