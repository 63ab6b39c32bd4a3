// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/checks/sample_case.h"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

namespace junbi {
Check subsidy();
}

namespace junbi::testing {

/// An office that wants the subsidy for these services, on 2026-11-22.
inline SampleCase office_that_wants_it(const std::vector<std::string>& services = {"11"})
{
    SampleCase sample;
    sample.office.set("wants_subsidy", "yes");
    Table rows{{"service"}, {}};
    for (const std::string& each : services)
        rows.rows.push_back({each});
    sample.office.set_rows("services", rows);
    return sample;
}

/// The lines of a receipt: what, kind, count, price.
inline void put_receipt(SampleCase& sample, std::vector<std::vector<std::string>> lines)
{
    sample.own.set_rows("receipt", {{"what", "kind", "count", "price"}, std::move(lines)});
}

inline Outcome judged_subsidy(const SampleCase& sample)
{
    Outcome outcome = subsidy().judge_office(sample.view());
    BOOST_TEST(all_have_advice(outcome));
    return outcome;
}

/// The cell of the row whose first cell is `key`; empty where there is none.
inline std::string cell(const Outcome& outcome, const std::string& table, const std::string& key, const std::string& column)
{
    const auto found = outcome.tables.find(table);
    if (found != outcome.tables.end())
        for (std::size_t i = 0; i < found->second.size(); ++i)
            if (found->second.at(i, found->second.columns.front()) == key)
                return found->second.at(i, column);
    return {};
}

} // namespace junbi::testing
