// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/check.h"

#include <string>

namespace junbi {

/// The same step once more, under another id: its answers, findings, tables and checklist lines are its own. Words and rule
/// tables stay those of `check`. `settings` are added to those that `check` has; an empty `title` leaves its own.
Check instance_of(const Check& check, std::string id, const Settings& settings, Text title);

} // namespace junbi
