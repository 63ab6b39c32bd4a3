// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/content_work_report.h"

namespace junbi {

/// What is recorded about the work at this office and what is left of it.
WorkFacts work_facts(const Wizard& wizard);

PrintJob work_report_job(const Wizard& wizard, const Say& say, const std::string& language);

/// True from the day of the visit on, and where Junbi has changed something.
bool work_to_report(const Wizard& wizard);

} // namespace junbi
