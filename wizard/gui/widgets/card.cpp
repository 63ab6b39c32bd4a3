// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/widgets/card.h"

#include "wizard/gui/style/native.h"

#include <wx/dcbuffer.h>
#include <wx/graphics.h>

#include <memory>

namespace junbi {

CardPanel::CardPanel(wxWindow* parent, const Theme& theme, const wxColour& ground, const wxColour& bar)
    : wxPanel(parent), theme_(theme), ground_(ground), bar_(bar)
{
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    native::tell_ground(*this, ground);
    Bind(wxEVT_PAINT, &CardPanel::paint, this);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        Refresh();
        event.Skip();
    });
}

void CardPanel::paint(wxPaintEvent&)
{
    wxAutoBufferedPaintDC dc(this);
    const std::unique_ptr<wxGraphicsContext> pen(wxGraphicsContext::Create(dc));
    if (!pen)
        return;
    const wxSize size = GetClientSize();
    const double radius = FromDIP(theme_.px(8));
    pen->SetBrush(wxBrush(theme_.colours().page));
    pen->SetPen(*wxTRANSPARENT_PEN);
    pen->DrawRectangle(0, 0, size.x, size.y);
    if (bar_.IsOk()) {
        pen->SetBrush(wxBrush(bar_));
        pen->DrawRoundedRectangle(0.5, 0.5, size.x - 1, size.y - 1, radius);
        const double width = FromDIP(theme_.px(5));
        pen->Clip(width, 0, size.x - width, size.y);
    }
    pen->SetBrush(wxBrush(ground_));
    pen->SetPen(wxPen(theme_.colours().line));
    pen->DrawRoundedRectangle(0.5, 0.5, size.x - 1, size.y - 1, radius);
}

} // namespace junbi
