// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/content_subsidy_files.h"

namespace junbi {

/// What the step "subsidy" concluded and what is still missing for the application. The account is on no form, so it is on no paper.
SubsidyFiles subsidy_files(const Wizard& wizard);

PrintJob subsidy_files_job(const Wizard& wizard, const Say& say, const std::string& language);

/// True where the subsidy is wanted and not yet granted and reported on.
bool subsidy_files_wanted(const Wizard& wizard);

} // namespace junbi
