// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/content_subsidy_files.h"
#include "wizard/documents/paper.h"
#include "wizard/engine/wizard.h"

namespace junbi {

/// What the step “subsidy” concluded, with the answers it came from.
SubsidyFacts subsidy_facts(const Wizard& wizard);

PrintJob subsidy_files_job(const Wizard& wizard, const Say& say, const std::string& language);

/// True where the subsidy is wanted and something about it is still to be done.
bool subsidy_under_way(const Wizard& wizard);

} // namespace junbi
