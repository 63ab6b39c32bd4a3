// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/gui/frame/desk.h"

class wxWindow;

namespace junbi {

/// Asks for a folder and saves every paper that is due for the office there as PDF, one after the other in the background; tells how far
/// it is and how it ended.
void save_all_papers(wxWindow* parent, Desk& desk);

} // namespace junbi
