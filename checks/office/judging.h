// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/check.h"

#include <vector>

namespace junbi::office_step {

/// The questions of the first page; other steps read their answers through Case.office.
Form form();

/// What the guide says in sections 1-1 to 1-4, in our words.
std::vector<GuideLine> notes();

/// The main office number and the further ones: form and check digit, never more than a warning.
std::vector<Finding> judge_numbers(const Case& c);

/// From when each municipality takes part, as far as the office has typed it; nothing is claimed about any other.
std::vector<Finding> judge_municipalities(const Case& c);

/// What by when: visit, certificate, registration, move of the care-plan exchange.
std::vector<Finding> judge_dates(const Case& c);

/// Whether the rule tables are so old that the person should get newer ones; nothing where they are not.
std::vector<Finding> judge_rules_age(const Case& c);

} // namespace junbi::office_step
