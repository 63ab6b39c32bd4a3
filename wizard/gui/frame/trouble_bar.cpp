// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/frame/trouble_bar.h"

#include "wizard/gui/style/native.h"

#include <wx/sizer.h>
#include <wx/statbmp.h>

namespace junbi {

TroubleBar::TroubleBar(wxWindow* parent, const Face& face) : wxPanel(parent), face_(face), row_(new wxBoxSizer(wxHORIZONTAL))
{
    SetBackgroundColour(face.theme.colours().sunk);
    auto* margins = new wxBoxSizer(wxVERTICAL);
    margins->AddSpacer(FromDIP(face.theme.px(8)));
    margins->Add(row_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, FromDIP(page_margin)));
    margins->AddSpacer(FromDIP(face.theme.px(8)));
    SetSizer(margins);
    Hide();
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        lay_out_with_lines(*this);
    });
}

void TroubleBar::tell(const wxString& words, std::vector<std::pair<wxString, Action>> ways)
{
    const int gap = FromDIP(face_.theme.px(8));
    row_->Clear(true);
    row_->Add(new wxStaticBitmap(this, wxID_ANY, face_.theme.symbol(Status::attention)), wxSizerFlags().CenterVertical());
    auto* text = new WrappedText(this, face_.theme, Type::body, words);
    native::announce_changes(*text);
    row_->Add(text, wxSizerFlags(1).CenterVertical().Border(wxLEFT | wxRIGHT, gap));
    for (auto& [label, action] : ways)
        row_->Add(plain_button(this, face_.theme, label, action), wxSizerFlags().CenterVertical().Border(wxLEFT, gap));
    row_->Add(plain_button(this, face_.theme, face_(T("Put this away")), [this] { CallAfter([this] { put_away(); }); }),
        wxSizerFlags().CenterVertical().Border(wxLEFT, gap));
    Show();
    GetParent()->Layout();
    lay_out_with_lines(*this);
    GetParent()->Layout();
}

void TroubleBar::put_away()
{
    Hide();
    GetParent()->Layout();
}

} // namespace junbi
