// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/paper.h"
#include "wizard/gui/style/theme.h"

#include <wx/scrolwin.h>

#include <functional>
#include <memory>

class wxGraphicsContext;

namespace junbi {

/// How large a page is shown: as it fits, or in per cent of its real size.
struct Zoom {
    enum class Fit { whole_page, page_width, none };
    Fit fit = Fit::page_width;
    int percent = 100; ///< where it does not fit itself to the window, 100 to 400

    friend bool operator==(const Zoom&, const Zoom&) = default;
};

/// One page on a grey ground, to be scrolled. What can be seen is drawn anew each time, so it is sharp at every size.
class PageView : public wxScrolledWindow {
public:
    PageView(wxWindow* parent, const Theme& theme);

    void show(std::shared_ptr<const LaidOut> pages, int page);
    /// Other pages where these were, as when somebody types: the same part stays in view.
    void replace(std::shared_ptr<const LaidOut> pages, int page);
    void zoom_to(const Zoom& zoom);
    /// The size at which the page is shown, in per cent of the real one.
    int percent() const;
    /// A screenful down (1) or up (-1); false where there is no more of this page.
    bool scroll_screen(int direction);
    void scroll_to_end();

    /// Called when percent() may have become another.
    std::function<void()> resized = [] {};

private:
    void fit();
    double fitting_scale() const;
    wxPoint corner() const;
    void paint(wxPaintEvent& event);
    void paint_page(wxGraphicsContext& pen, wxDC& dc) const;

    const Theme& theme_;
    std::shared_ptr<const LaidOut> pages_;
    int page_ = 1;
    Zoom zoom_;
    double scale_ = 1; ///< pixels for one point
};

} // namespace junbi
