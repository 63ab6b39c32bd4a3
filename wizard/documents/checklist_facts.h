// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/content_checklist.h"
#include "wizard/engine/wizard.h"

namespace junbi {

/// What the readiness checklist of this office says today: one line per Check! box, the worst finding first.
ChecklistFacts checklist_facts(const Wizard& wizard);

} // namespace junbi
