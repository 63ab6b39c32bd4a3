// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/papers.h"
#include "wizard/gui/frame/desk.h"

namespace junbi {

/// Opens a window that shows the paper page by page, lets people choose and word what may be chosen and worded about it, saves it as
/// PDF or pictures, and prints it: the same drawing as the command line's. Laying out happens in the background.
/// `computer`: the one it is about, or empty.
void show_preview(wxWindow* parent, Desk& desk, const Paper& paper, const std::string& computer);

/// Keeps what is being typed in the previews of this window, and closes them: their office is about to be left.
void close_previews(wxWindow& parent);

} // namespace junbi
