// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/check.h"

#include <cstddef>
#include <string>
#include <vector>

/// The parts of the step's judgement. Each adds what it finds; none looks at what another found.
namespace junbi::vendor_step {

/// The question, or the one that must be answered before it is shown.
std::string asked_after_decision(const Case& c, std::string question);

/// The last day of the subsidy round that is open today; nothing where none is, or the office does not want the subsidy.
std::optional<Day> subsidy_closes(const Case& c);

/// The five things that a vendor must be told (guide 2-3.i1 to i5).
void judge_what_to_tell(const Case& c, std::vector<Finding>& found);

/// Was anybody asked for an estimate.
void judge_requests(const Case& c, std::vector<Finding>& found);

/// What the request for an estimate still lacks and what in it looks wrong, one finding per field (subject: "office.address").
void judge_letter(const Case& c, std::vector<Finding>& found);

/// True where a vendor of the table has answered: there is a day of it, or a price.
bool has_answered(const Table& vendors, std::size_t row);

/// What one vendor of the table answered, or has not yet.
void judge_answer(const Case& c, std::size_t row, std::vector<Finding>& found);

/// Which vendors were entered twice, or in a way that cannot stand in a letter.
void judge_entries(const Case& c, std::vector<Finding>& found);

/// The estimates side by side, one row per vendor that has answered (a day or a price): "row" (from 1), what the table of vendors says, and
/// total, missing and untold (wanted works, by their columns, separated by blanks), in_time, before_visit, valid ("yes", "no" or empty),
/// closes (of the subsidy), limit, subsidy, own_share (yen; empty where not known), lowest ("yes": the lowest own share of all). Amounts
/// tax included.
Table comparison(const Case& c);

/// What the comparison shows of the answered estimates: no prices of readers and works, works that are missing.
void judge_estimates(const Case& c, const Table& compared, std::vector<Finding>& found);

/// One computer as it stands in the request for an estimate: what was seen, corrected by hand, as evidence named place, maker, model,
/// system, memory, browser and reader.
Outcome judge_inventory(const Case& c);
Needs inventory_needs(const Case& c);

} // namespace junbi::vendor_step
