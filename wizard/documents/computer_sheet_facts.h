// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/content_computer_sheet.h"

namespace junbi {

/// What is known of one computer, or of all of them where `computer` is empty. Throws Failure (usage) where there is none of that name.
ComputerSheets computer_sheets(const Wizard& wizard, const std::string& computer);

PrintJob computer_sheet_job(const Wizard& wizard, const Say& say, const std::string& language, const std::string& computer);

} // namespace junbi
