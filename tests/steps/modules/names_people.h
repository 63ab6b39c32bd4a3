// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/check.h"

#include <algorithm>

/// True for a step with a table that names people.
inline bool names_people(const junbi::Check& check)
{
    return std::any_of(check.form.begin(), check.form.end(), [](const junbi::Field& each) { return each.personal; });
}
