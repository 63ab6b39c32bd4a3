// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/gui/changes/answers.h"
#include "wizard/gui/widgets/face.h"

#include <wx/sizer.h>

class wxWindow;

namespace junbi {

/// How a change of one place stands, for the symbol beside it.
Status status_of(ChangeState state);

/// What became of an installation: how many places of how many, each with its state, and what to do next.
void add_result(wxWindow& parent, wxSizer& column, const Face& face, const Answer<ShownChange>& result);

} // namespace junbi
