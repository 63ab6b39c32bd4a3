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
    bool Layout() override;

private:
    void paint(wxPaintEvent&);
    void fit();
    int room() const { return GetSize().x - 2 * FromDIP(page_margin); }
    bool stacks() const;
    bool titled() const;
    void arrange(bool stacked);
    void name_next(bool with_title);
    int width_of_buttons() const;
    int gap() const { return FromDIP(face_.theme.px(8)); }

    const Face& face_;
    bool stacked_ = false;    ///< the words above the buttons
    bool with_title_ = false; ///< Next says where it leads
    int short_width_ = 0;     ///< of the buttons without that
    int full_width_ = 0;      ///< of the buttons with all their words
    wxString next_title_;
    WrappedText* words_;
    wxButton *print_, *back_, *next_;
};

} // namespace junbi
