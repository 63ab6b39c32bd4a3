// SPDX-License-Identifier: Apache-2.0
// Lists written as text, and comparisons told as text, for the tests of the matching. All people are invented.
#pragma once

#include "checks/staff/matching.h"
#include "tests/checks/real_rules.h"

#include <sstream>
#include <string>

namespace junbi::testing {

/// "name,number|山田 花子,1|…": the first line names the columns.
inline Table list(const std::string& text)
{
    Table made;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line, '|');) {
        std::vector<std::string> cells;
        std::istringstream parts(line);
        for (std::string cell; std::getline(parts, cell, ',');)
            cells.push_back(cell);
        if (made.columns.empty()) {
            made.columns = cells;
        } else {
            cells.resize(made.columns.size());
            made.rows.push_back(cells);
        }
    }
    return made;
}

inline const staff_step::Variants& shipped_variants()
{
    static const staff_step::Variants variants(real_rules().table("staff.variants"));
    return variants;
}

inline staff_step::Matches compared(
    const Table& roster, const Table& registered, const Table& decisions = {}, const staff_step::Variants& variants = shipped_variants())
{
    return staff_step::match(roster, registered, decisions, variants, Day(std::chrono::days(20779))); // 2026-11-22
}

/// "ask 0-1 surname+number; missing 2- alone": class, places in both lists and reasons of each line.
inline std::string told(const staff_step::Matches& matches)
{
    std::string all;
    for (const staff_step::Match& each : matches.lines) {
        const auto place = [](std::uint32_t row) { return row == staff_step::no_row ? std::string() : std::to_string(row); };
        all += (all.empty() ? "" : "; ") + std::string(staff_step::id_of(each.kind)) + ' ' + place(each.roster) + '-'
            + place(each.registered) + ' ' + staff_step::ids_of(each.reasons);
    }
    return all;
}

} // namespace junbi::testing
