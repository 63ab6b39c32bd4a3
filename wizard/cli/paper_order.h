// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/cli/call.h"
#include "wizard/documents/due_papers.h"

#include <string>
#include <vector>

namespace junbi {

/// The papers there are here. Throws Failure (usage) where the folder of own layouts that was asked for is not there; the person's own
/// need not be.
PaperShelf shelf_of(const Call& call);

/// Throws Failure (usage) where there is no such paper, or an option of the call does not belong to it.
void demand_paper(const Call& call, const PaperShelf& shelf, const std::string& id);

/// The one paper that was asked for.
PaperWish wish_of(const Call& call, const PaperShelf& shelf);

/// Every paper that is due for the office, as it was asked for.
std::vector<PaperWish> wishes_of(const Call& call, const Wizard& wizard, const PaperShelf& shelf);

/// Every paper there is, due or not, as it was asked for.
std::vector<PaperWish> every_paper(const Call& call, const PaperShelf& shelf);

/// The job, in the language asked for. Throws Failure (usage) where there is no such language.
PrintJob job_of(const Call& call, const Wizard& wizard, const PaperShelf& shelf, const PaperWish& wish);

} // namespace junbi
