// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/content_checklist.h"
#include "wizard/documents/paper.h"
#include "wizard/engine/wizard.h"

namespace junbi {

/// What the readiness checklist of this office says today: one line per Check! box, the worst finding first.
ChecklistFacts checklist_facts(const Wizard& wizard);

/// The readiness checklist ready to be printed; only output and format are left to choose.
PrintJob checklist_job(const Wizard& wizard, const Say& say, const std::string& language);

} // namespace junbi
