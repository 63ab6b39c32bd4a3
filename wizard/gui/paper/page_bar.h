// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/gui/paper/page_view.h"
#include "wizard/gui/widgets/buttons.h"
#include "wizard/gui/widgets/wrapping.h"

#include <wx/panel.h>

namespace junbi {

/// Below the page: which one it is, the way to the others, and how large it is shown.
class PageBar : public wxPanel {
public:
    struct Actions {
        std::function<void(int page)> turn;
        std::function<void(const Zoom& zoom)> zoom;
    };

    PageBar(wxWindow* parent, const Face& face, Actions actions);

    /// `pages` 0: they are being prepared; below 0: there are none.
    void show(int page, int pages);
    void show(const Zoom& zoom, int percent);
    /// The size above (1) or below (-1) this one.
    static Zoom next_zoom(int percent, int direction);

private:
    void add_pages(wxSizer& row);
    void add_zoom(wxSizer& row);

    const Face& face_;
    Actions actions_;
    int page_ = 1, percent_ = 100;
    wxButton *back_, *next_, *smaller_, *larger_;
    wxToggleButton *whole_, *width_;
    wxStaticText *words_, *size_;
};

} // namespace junbi
