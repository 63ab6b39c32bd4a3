// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/pages/page.h"

#include "wizard/gui/widgets/wrapping.h"

namespace junbi {

Page::Page(wxWindow* parent, Desk& desk)
    : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL), desk_(desk)
{
    SetBackgroundColour(theme().colours().page);
    SetScrollRate(0, theme().px(16));
    auto* margins = new wxBoxSizer(wxVERTICAL);
    column_ = new wxBoxSizer(wxVERTICAL);
    margins->Add(column_, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(page_margin)));
    SetSizer(margins);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        if (event.GetSize().x != width_) {
            width_ = event.GetSize().x;
            lay_out();
        }
    });
}

void Page::lay_out()
{
    if (GetClientSize().x < 2)
        return;
    const wxPoint seen = GetViewStart();
    lay_out_with_lines(*this);
    FitInside();
    Scroll(seen);
}

} // namespace junbi
