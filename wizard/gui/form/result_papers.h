// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/gui/frame/desk.h"

#include <wx/panel.h>

namespace junbi {

/// The papers that a step makes of a comparison: to be printed, and as rows for a spreadsheet.
class ResultPapers : public wxPanel {
public:
    /// The desk and the step's id outlive it.
    ResultPapers(wxWindow* parent, Desk& desk, const std::string& step);
};

} // namespace junbi
