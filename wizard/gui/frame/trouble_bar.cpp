// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/frame/trouble_bar.h"

#include "wizard/engine/summary.h"
#include "wizard/gui/style/native.h"

#include <wx/statbmp.h>
#include <wx/wrapsizer.h>

namespace junbi {

TroubleBar::TroubleBar(wxWindow* parent, const Face& face) : wxPanel(parent), face_(face)
{
    SetSizer(new wxBoxSizer(wxVERTICAL));
    trouble_ = make_band(face.theme.colours().sunk);
    news_ = make_band(face.theme.colours().current);
    Hide();
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        lay_out_with_lines(*this);
    });
}

TroubleBar::Band TroubleBar::make_band(const wxColour& ground)
{
    Band made{new wxPanel(this), new wxBoxSizer(face_.theme.large() ? wxVERTICAL : wxHORIZONTAL)};
    const int gap = FromDIP(face_.theme.px(8));
    made.panel->SetBackgroundColour(ground);
    auto* margins = new wxBoxSizer(wxVERTICAL);
    margins->AddSpacer(gap);
    margins->Add(made.row, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, FromDIP(page_margin)));
    margins->AddSpacer(gap);
    made.panel->SetSizer(margins);
    made.panel->Hide();
    GetSizer()->Add(made.panel, wxSizerFlags().Expand());
    return made;
}

void TroubleBar::tell(const wxString& words, std::vector<std::pair<wxString, Action>> ways) { show(Message::trouble, words, ways); }

void TroubleBar::tell_news(const wxString& words) { show(Message::news, words, {}); }

void TroubleBar::show(Message kind, const wxString& words, const std::vector<std::pair<wxString, Action>>& ways)
{
    const int gap = FromDIP(face_.theme.px(8));
    const auto& [panel, row] = band(kind);
    const bool news = kind == Message::news;
    row->Clear(true);
    auto* message = new wxBoxSizer(wxHORIZONTAL);
    const auto symbol = news ? face_.theme.news_symbol() : face_.theme.symbol(Status::attention);
    message->Add(new wxStaticBitmap(panel, wxID_ANY, symbol), wxSizerFlags().CenterVertical());
    message->Add(new Label(panel, face_.theme, Type::strong, face_(news ? T("News") : word_for(Status::attention))),
        wxSizerFlags().CenterVertical().Border(wxLEFT | wxRIGHT, gap));
    auto* text = new WrappedText(panel, face_.theme, Type::body, words);
    native::announce_changes(*text);
    message->Add(text, wxSizerFlags(1).CenterVertical());
    row->Add(message, face_.theme.large() ? wxSizerFlags().Expand() : wxSizerFlags(1).CenterVertical());
    row->Add(make_buttons(kind, ways), face_.theme.large() ? wxSizerFlags().Expand() : wxSizerFlags().CenterVertical());
    panel->Show();
    lay_out();
}

wxSizer* TroubleBar::make_buttons(Message kind, const std::vector<std::pair<wxString, Action>>& ways)
{
    wxPanel* panel = band(kind).panel;
    wxSizer* buttons = face_.theme.large() ? static_cast<wxSizer*>(new wxWrapSizer(wxHORIZONTAL)) : new wxBoxSizer(wxHORIZONTAL);
    const wxSizerFlags flags = wxSizerFlags().Border(face_.theme.large() ? wxTOP | wxRIGHT : wxLEFT, FromDIP(face_.theme.px(8)));
    for (const auto& [label, action] : ways)
        buttons->Add(plain_button(panel, face_.theme, label, action), flags);
    const auto away = [this, kind] { CallAfter([this, kind] { put_away(kind); }); };
    buttons->Add(plain_button(panel, face_.theme, face_(T("Put this away")), away), flags);
    return buttons;
}

void TroubleBar::put_away(Message kind)
{
    if (!band(kind).panel->IsShown())
        return;
    band(kind).panel->Hide();
    lay_out();
}

void TroubleBar::lay_out()
{
    Show(trouble_.panel->IsShown() || news_.panel->IsShown());
    GetParent()->Layout();
    lay_out_with_lines(*this);
    GetParent()->Layout();
}

} // namespace junbi
