// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/content_visit_sheet.h"

namespace junbi {

/// What a support vendor needs to know at a visit to this office.
VisitFacts visit_facts(const Wizard& wizard);

PrintJob visit_sheet_job(const Wizard& wizard, const Say& say, const std::string& language);

/// True as long as the day of the visit has not passed.
bool visit_to_come(const Wizard& wizard);

} // namespace junbi
