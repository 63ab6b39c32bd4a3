// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/content_hanging_plan.h"
#include "wizard/documents/paper.h"
#include "wizard/engine/wizard.h"

namespace junbi {

HangingPlan hanging_plan(const Wizard& wizard);
PrintJob hanging_plan_job(const Wizard& wizard, const Say& say, const std::string& language);

/// True while a poster is to be hung, or no place was chosen yet.
bool posters_to_hang(const Wizard& wizard);

} // namespace junbi
