// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/paper.h"
#include "wizard/gui/frame/desk.h"

#include <optional>

namespace junbi {

/// Opens a window that shows the paper page by page, saves it as PDF or pictures, and prints it: the same drawing as the
/// command line's. Laying out happens in the background. `masked`: the same paper without names, where it names people: one tick away.
void show_preview(wxWindow* parent, Desk& desk, const Text& title, PrintJob job, std::optional<PrintJob> masked = {});

} // namespace junbi
