// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/gui/widgets/buttons.h"
#include "wizard/gui/widgets/wrapping.h"

#include <wx/panel.h>
#include <wx/sizer.h>

#include <utility>
#include <vector>

namespace junbi {

/// What a message of the bar is: something went wrong, or something was done or is good to know.
enum class Message { trouble, news };

/// Above the page, one band for what went wrong and one for news: the one style of both. Neither hides the other; each stays
/// until it is put away.
class TroubleBar : public wxPanel {
public:
    TroubleBar(wxWindow* parent, const Face& face);

    /// Shows what went wrong; `ways` are what can be done about it, as words and action.
    void tell(const wxString& words, std::vector<std::pair<wxString, Action>> ways);
    /// Shows what needs nothing to be done.
    void tell_news(const wxString& words);
    /// Of one kind; what is not there need not be put away.
    void put_away(Message kind);

private:
    struct Band {
        wxPanel* panel = nullptr;
        wxBoxSizer* row = nullptr;
    };
    Band& band(Message kind) { return kind == Message::news ? news_ : trouble_; }
    Band make_band(const wxColour& ground);
    void show(Message kind, const wxString& words, const std::vector<std::pair<wxString, Action>>& ways);
    wxSizer* make_buttons(Message kind, const std::vector<std::pair<wxString, Action>>& ways);
    void lay_out();

    const Face& face_;
    Band trouble_, news_;
};

} // namespace junbi
