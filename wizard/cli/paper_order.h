// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/cli/call.h"
#include "wizard/documents/due_papers.h"

#include <string>
#include <vector>

namespace junbi {

/// Throws Failure (usage) where there is no such paper, or an option of the call does not belong to it.
void demand_paper(const Call& call, const std::string& id);

/// The one paper that was asked for.
PaperWish wish_of(const Call& call);

/// Every paper that is due for the office, as it was asked for.
std::vector<PaperWish> wishes_of(const Call& call, const Wizard& wizard);

/// The job, in the language asked for. Throws Failure (usage) where there is no such language.
PrintJob job_of(const Call& call, const Wizard& wizard, const PaperWish& wish);

} // namespace junbi
