// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/gui/frame/desk.h"
#include "wizard/gui/pages/finding_card.h"

namespace junbi {

/// Asks why and until when the finding is lived with, for all its computers, and keeps it.
void waive_finding(wxWindow* parent, Desk& desk, const FindingGroup& group);

} // namespace junbi
