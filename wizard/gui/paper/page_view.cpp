// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/paper/page_view.h"

#include "wizard/gui/paper/page_canvas.h"

#include <wx/dcbuffer.h>
#include <wx/graphics.h>
#include <wx/settings.h>

#include <cairo.h>

#include <algorithm>
#include <cmath>

namespace junbi {
namespace {

constexpr int ground_around = 16; ///< between the paper and the edge of the window, at 100 %
constexpr double points_per_inch = 72, pixels_per_inch = 96;

} // namespace

PageView::PageView(wxWindow* parent, const Theme& theme)
    : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxHSCROLL | wxVSCROLL | wxWANTS_CHARS), theme_(theme)
{
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    SetMinSize(FromDIP(wxSize(200, 160)));
    const int step = FromDIP(theme.px(16));
    SetScrollRate(step, step);
    Bind(wxEVT_PAINT, &PageView::paint, this);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        Refresh(); // all of it is painted for its size
        fit();
    });
    for (const auto& type : {wxEVT_SET_FOCUS, wxEVT_KILL_FOCUS})
        Bind(type, [this](wxFocusEvent& event) {
            event.Skip();
            Refresh();
        });
}

void PageView::show(std::shared_ptr<const LaidOut> pages, int page)
{
    pages_ = std::move(pages);
    page_ = page;
    fit();
    Scroll(GetViewStart().x, 0);
    Refresh();
}

void PageView::replace(std::shared_ptr<const LaidOut> pages, int page)
{
    pages_ = std::move(pages);
    page_ = page;
    fit();
}

void PageView::zoom_to(const Zoom& zoom)
{
    zoom_ = zoom;
    fit();
}

int PageView::percent() const
{
    return static_cast<int>(std::lround(scale_ * points_per_inch / FromDIP(static_cast<int>(pixels_per_inch)) * 100));
}

/// Reckoned without looking at the scroll bars: whether they show follows from it.
double PageView::fitting_scale() const
{
    const double real = FromDIP(static_cast<int>(pixels_per_inch)) / points_per_inch;
    if (zoom_.fit == Zoom::Fit::none)
        return real * zoom_.percent / 100;
    const int around = 2 * FromDIP(theme_.px(ground_around));
    const int bar = std::max(0, wxSystemSettings::GetMetric(wxSYS_VSCROLL_X, this));
    const wxSize room = GetSize() - wxSize(around, around);
    const double high = room.y / pages_->size().height;
    if (zoom_.fit == Zoom::Fit::whole_page)
        return std::max(0.05, std::min(room.x / pages_->size().width, high));
    return std::max(0.05, (room.x - bar) / pages_->size().width);
}

void PageView::fit()
{
    if (!pages_ || GetSize().x < 2)
        return;
    // The middle of what is seen stays in the middle.
    const double seen = (CalcUnscrolledPosition(wxPoint()).y + GetClientSize().y / 2.0) / std::max(1, GetVirtualSize().y);
    const double before = scale_;
    scale_ = fitting_scale();
    const int around = 2 * FromDIP(theme_.px(ground_around));
    SetVirtualSize(static_cast<int>(pages_->size().width * scale_) + around, static_cast<int>(pages_->size().height * scale_) + around);
    if (scale_ != before) {
        int step = 1;
        GetScrollPixelsPerUnit(nullptr, &step);
        Scroll(-1, static_cast<int>((seen * GetVirtualSize().y - GetClientSize().y / 2.0) / step));
    }
    Refresh();
    resized();
}

bool PageView::scroll_screen(int direction)
{
    const wxPoint before = GetViewStart();
    int step = 1;
    GetScrollPixelsPerUnit(nullptr, &step);
    Scroll(-1, std::max(0, before.y + direction * std::max(1, GetClientSize().y * 9 / 10 / step)));
    return GetViewStart() != before;
}

void PageView::scroll_to_end() { Scroll(-1, GetVirtualSize().y); }

/// Where the paper's corner is in the window now.
wxPoint PageView::corner() const
{
    const int around = FromDIP(theme_.px(ground_around));
    const wxSize room = GetClientSize();
    wxPoint at = CalcScrolledPosition(wxPoint(around, around));
    const int width = static_cast<int>(pages_->size().width * scale_), height = static_cast<int>(pages_->size().height * scale_);
    if (width + 2 * around < room.x)
        at.x = (room.x - width) / 2;
    if (height + 2 * around < room.y)
        at.y = (room.y - height) / 2;
    return at;
}

void PageView::paint(wxPaintEvent&)
{
    wxAutoBufferedPaintDC dc(this);
    const std::unique_ptr<wxGraphicsContext> pen(wxGraphicsContext::Create(dc));
    if (!pen)
        return;
    const wxSize room = GetClientSize();
    pen->SetPen(*wxTRANSPARENT_PEN);
    pen->SetBrush(wxBrush(theme_.colours().line));
    pen->DrawRectangle(0, 0, room.x, room.y);
    if (pages_)
        paint_page(*pen, dc);
    if (HasFocus()) {
        const double thick = FromDIP(theme_.px(3));
        pen->SetBrush(*wxTRANSPARENT_BRUSH);
        pen->SetPen(wxPen(theme_.colours().focus, static_cast<int>(thick)));
        pen->DrawRectangle(thick / 2, thick / 2, room.x - thick, room.y - thick);
    }
}

void PageView::paint_page(wxGraphicsContext& pen, wxDC& dc) const
{
    const wxPoint at = corner();
    const double width = pages_->size().width * scale_, height = pages_->size().height * scale_;
    pen.SetPen(wxPen(theme_.colours().edge));
    pen.SetBrush(*wxWHITE_BRUSH);
    pen.DrawRectangle(at.x - 0.5, at.y - 0.5, width + 1, height + 1);
    native::draw_with_cairo(pen, dc, [&](cairo_t* page) {
        cairo_rectangle(page, at.x, at.y, width, height);
        cairo_clip(page);
        cairo_translate(page, at.x, at.y);
        cairo_scale(page, scale_, scale_);
        pages_->draw(page_, page);
    });
}

} // namespace junbi
