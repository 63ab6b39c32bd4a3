// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/papers.h"
#include "wizard/gui/frame/desk.h"

class wxWindow;

namespace junbi {

/// Asks where, and saves the rows of a paper for a spreadsheet in the background; tells how it ended.
void save_rows(wxWindow* parent, Desk& desk, const Paper& paper);

} // namespace junbi
