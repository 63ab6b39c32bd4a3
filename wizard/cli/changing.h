// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/cli/call.h"
#include "wizard/engine/changes.h"

namespace junbi {

/// How long one program waits until another one is done with changing this computer.
constexpr std::chrono::seconds ledger_patience{20};

/// Finds changes that a program left unfinished because it was ended in the middle, and tells how they stand. `keep`: writes that down
/// too. Costs nothing where there are none. Throws Failure (file) where the ledger is damaged.
void tell_left_over(const Call& call, bool keep);

/// The steps to look at for such a change: the step of that name, or else those that it concerns.
std::vector<std::string> steps_for(const Call& call, const Wizard& wizard, const std::string& installer);

/// Keeps the entries with those ids, as the ledger has them now, in an office file, and looks at this computer again for it. Where that
/// cannot be done it is told; the change stands all the same. Does nothing where there is no file.
void note_in_office(const Call& call, const std::filesystem::path& office, const std::vector<std::string>& ids);

} // namespace junbi
