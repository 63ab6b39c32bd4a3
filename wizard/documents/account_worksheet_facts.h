// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/content_account_worksheet.h"

namespace junbi {

/// What the office said about its accounts, in the order of the steps. Secrets have no place in it.
AccountFacts account_facts(const Wizard& wizard);

PrintJob account_worksheet_job(const Wizard& wizard, const Say& say, const std::string& language);

} // namespace junbi
