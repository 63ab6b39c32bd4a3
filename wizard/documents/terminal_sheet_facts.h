// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/content_terminal_sheet.h"

namespace junbi {

/// A sheet for one computer, or for all where `computer` is empty. Throws Failure (usage) where there is none of that name.
PrintJob terminal_sheet_job(const Wizard& wizard, const Say& say, const std::string& language, const std::string& computer);

} // namespace junbi
