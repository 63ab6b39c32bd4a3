// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/check.h"

#include <algorithm>

/// True for a step that asks what only our own may ask: tables that name people, texts of which only the shape is kept.
inline bool only_built_in(const junbi::Check& check)
{
    return std::any_of(check.form.begin(), check.form.end(), [](const junbi::Field& each) { return each.personal || each.shape_only; });
}
