// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/content_staff_corrections.h"
#include "wizard/documents/paper.h"
#include "wizard/engine/wizard.h"

namespace junbi {

/// What the staff step concluded, with the names of the lists. Masked: only first characters of names, no numbers, no birth dates.
StaffCorrections staff_corrections(const Wizard& wizard, bool masked);

/// The correction list ready to be printed; only output and format are left to choose.
PrintJob staff_corrections_job(const Wizard& wizard, const Say& say, const std::string& language, bool masked);

} // namespace junbi
