// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/content_plan.h"

namespace junbi {

/// What is to be done by when in this office, as a picture and as a list.
PlanFacts plan_facts(const Wizard& wizard);

PrintJob plan_job(const Wizard& wizard, const Say& say, const std::string& language);

} // namespace junbi
