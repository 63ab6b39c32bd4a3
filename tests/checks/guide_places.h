// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/check.h"
#include "tests/checks/sample_case.h"

#include <compare>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace junbi::testing {

/// One place in the program that carries a line of the official guide.
struct Place {
    std::string step;
    std::string kind; ///< "item", "note", "field", "finding"
    std::string name; ///< the words of an item or note, "step.field", or the finding's id
    friend auto operator<=>(const Place&, const Place&) = default;
};

/// Places by line of the guide, "2-1.c1".
using Places = std::map<std::string, std::set<Place>>;

/// Calls `see` with many invented cases: every answer of every question, for the office and for the step.
void for_each_sample(const Check& check, const Form& office_form, const std::function<void(const SampleCase&)>& see);

/// The findings of a step in all these cases.
std::vector<Finding> sample_findings(const Check& check, const Form& office_form);

/// Every place in these steps: their items, notes and fields, and the findings of many invented cases.
Places places_of(const std::vector<Check>& checks);

} // namespace junbi::testing
