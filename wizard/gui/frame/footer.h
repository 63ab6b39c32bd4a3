// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/gui/widgets/buttons.h"
#include "wizard/gui/widgets/wrapping.h"

#include <wx/panel.h>

namespace junbi {

/// Below every page: what is kept, and the way back, onwards and to paper.
class Footer : public wxPanel {
public:
    struct Actions {
        Action back, next, print;
    };
    Footer(wxWindow* parent, const Face& face, Actions actions);

    void say(const wxString& words);
    /// Titles of the neighbouring pages; an empty one takes its button away.
    void show(const wxString& back, const wxString& next);

private:
    void paint(wxPaintEvent&);
    void arrange(bool narrow);
    void name_buttons();

    const Face& face_;
    bool narrow_ = false;
    wxString back_title_, next_title_;
    WrappedText* words_;
    wxButton *print_, *back_, *next_;
};

} // namespace junbi
