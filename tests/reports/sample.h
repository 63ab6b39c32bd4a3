// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/catalogues/speaker.h"
#include "wizard/reports/reports.h"

namespace junbi {

/// A report on 2026-11-22 with a finding of every status, one that is put off, an old look, and words that no format likes.
struct Sample {
    Sample();
    Shown shown() const { return {checks, report, say, {}, false, waivers}; }

    std::vector<Check> checks;
    Report report;
    std::vector<Waiver> waivers;
    Say say = Speaker("en", std::filesystem::path()).say();
};

/// What a reader must get back as the subject of the finding "keys.nasty": quotes, commas, markup, a bar, a line end, a formula.
extern const std::string nasty;

} // namespace junbi
