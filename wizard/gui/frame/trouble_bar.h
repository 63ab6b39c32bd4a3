// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/gui/widgets/buttons.h"
#include "wizard/gui/widgets/wrapping.h"

#include <wx/panel.h>
#include <wx/sizer.h>

#include <utility>
#include <vector>

namespace junbi {

/// A band above the page that says what went wrong until it is put away: the one style of all errors.
class TroubleBar : public wxPanel {
public:
    TroubleBar(wxWindow* parent, const Face& face);

    /// Shows it; `ways` are what can be done about it, as words and action.
    void tell(const wxString& words, std::vector<std::pair<wxString, Action>> ways);
    void put_away();

private:
    const Face& face_;
    wxBoxSizer* row_;
};

} // namespace junbi
