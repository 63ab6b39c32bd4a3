// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/gui/widgets/face.h"

class wxWindow;

namespace junbi {

/// The manual that came with the program, to read in the window: nothing is asked of the internet.
void show_manual(wxWindow* parent, const Face& face);

/// Which Junbi this is, under which licence, made with what, and what it never does.
void show_about(wxWindow* parent, const Face& face);

} // namespace junbi
