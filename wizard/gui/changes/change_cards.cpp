// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/changes/change_cards.h"

#include "wizard/engine/summary.h"

#include <wx/statbmp.h>

namespace junbi {

WrappedText* add_paragraph(wxWindow& parent, wxSizer& column, const Face& face, Type type, const wxString& words, const wxColour& colour)
{
    auto* made = new WrappedText(&parent, face.theme, type, words, colour.IsOk() ? colour : face.theme.colours().ink);
    column.Add(made, wxSizerFlags().Expand().Border(wxTOP, parent.FromDIP(face.theme.px(8))));
    return made;
}

CardPanel* add_change_card(
    wxWindow& parent, wxSizer& column, const Face& face, const ChangeCard& card, const std::function<void(CardPanel&, wxSizer&)>& below)
{
    const Theme& theme = face.theme;
    const int gap = parent.FromDIP(theme.px(8));
    const bool marked = card.status >= Status::unknown || card.status == Status::ok;
    auto* panel = new CardPanel(&parent, theme, theme.colours().card, marked ? theme.colour_of(card.status) : wxColour());
    auto* words = new wxBoxSizer(wxVERTICAL);
    const auto say = [&](Type type, const wxString& text, const wxColour& colour) {
        if (!text.empty())
            words->Add(new WrappedText(panel, theme, type, text, colour), wxSizerFlags().Expand());
    };
    say(Type::small, card.state.empty() ? face(word_for(card.status)) : card.state, theme.colour_of(card.status));
    say(Type::strong, card.title, theme.colours().ink);
    say(Type::body, card.words, theme.colours().ink);
    say(Type::small, card.more, theme.colours().quiet);
    if (below)
        below(*panel, *words);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->AddSpacer(2 * gap);
    row->Add(new wxStaticBitmap(panel, wxID_ANY, theme.symbol(card.status)), wxSizerFlags().Border(wxTOP, gap * 3 / 2));
    row->Add(words, wxSizerFlags(1).Expand().Border(wxALL, gap));
    panel->SetSizer(row);
    column.Add(panel, wxSizerFlags().Expand().Border(wxTOP, gap));
    return panel;
}

void add_remark(wxWindow& parent, wxSizer& column, const Face& face, const ShownChange::Remark& remark)
{
    const bool wanted = is_open(remark.status);
    add_change_card(
        parent, column, face, {.status = remark.status, .title = wx(remark.what), .words = wanted ? wx(remark.advice) : wxString()});
}

} // namespace junbi
