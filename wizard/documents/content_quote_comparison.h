// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/paper_head.h"

#include <optional>
#include <string>
#include <vector>

namespace junbi {

/// One work of the six, and whether the office wants it.
struct ComparedWork {
    Text label;
    bool wanted = false;
};

/// What an answer says of something: it may say nothing.
enum class Told { nothing, yes, no };

/// One estimate, as the step worked it out. Amounts in yen, tax included; what is not known is empty.
struct Estimate {
    std::string vendor;
    std::optional<Day> answered, work_date, valid_until;
    std::optional<long long> readers, support, other, total, subsidy, own_share;
    std::vector<Told> works = {}; ///< in the order of ComparedWork
    Told before_visit = Told::nothing, in_time = Told::nothing, valid = Told::nothing;
    bool lowest = false; ///< the lowest own share
    std::string period = {}, note = {};
};

/// What the comparison of the estimates says; nothing in it is worked out while printing.
struct ComparisonFacts {
    PaperHead head;
    std::vector<ComparedWork> works;
    std::vector<Estimate> estimates = {};
    std::optional<Day> visit = {}, subsidy_closes = {};
    std::optional<long long> limit = {}; ///< the rough upper limit of the subsidy; nothing: not known or not wanted
    std::string chosen = {};             ///< the vendor that gets the order
};

/// The words and lists of templates/quote-comparison.xml: three estimates beside each other on each sheet.
Content quote_comparison_content(const ComparisonFacts& facts, const Say& say);

/// The same lines with all estimates beside each other, for a spreadsheet.
std::string quote_comparison_csv(const ComparisonFacts& facts, const Say& say);

} // namespace junbi
