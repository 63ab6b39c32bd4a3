// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/paper.h"

#include <wx/string.h>

#include <memory>

class wxWindow;

/// Printing with the system's own dialog: one header, one source file per system, chosen by CMake.
namespace junbi::native {

/// Asks for printer and pages, proposes the paper's own size, and prints with the same drawing as everything else.
/// False where the person gave up. `page` is the one on screen. Throws Failure (file) with the system's reason.
bool print_with_dialog(wxWindow& parent, const wxString& name, std::shared_ptr<const LaidOut> pages, int page);

} // namespace junbi::native
