// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/changes/preview_panel.h"

#include "wizard/gui/changes/change_cards.h"
#include "wizard/gui/style/native.h"

namespace junbi {

PreviewPanel::PreviewPanel(wxWindow* parent, const Face& face, const ShownChange& preview, Action chosen, Action another)
    : wxPanel(parent), face_(face)
{
    const int gap = FromDIP(face.theme.px(8));
    SetSizer(new wxBoxSizer(wxVERTICAL));
    add_certificate(preview);
    for (const ShownChange::Remark& each : preview.findings)
        add_remark(*this, *GetSizer(), face, each);
    if (!preview.places.empty()) {
        GetSizer()->AddSpacer(gap);
        add_paragraph(*this, *GetSizer(), face, Type::heading, face(T("Where it is to be installed")));
    }
    for (const ShownChange::Place& each : preview.places)
        add_place(each, chosen);
    GetSizer()->Add(
        link_button(this, face.theme, face(T("Choose another file…")), std::move(another)), wxSizerFlags().Left().Border(wxTOP, gap));
}

void PreviewPanel::add_certificate(const ShownChange& preview)
{
    wxString seen, more;
    for (const ShownChange::Seen& each : preview.seen) {
        const bool says_whose = each.name == "subject" || each.name == "issuer" || each.name == "not_after";
        wxString& lines = says_whose ? seen : more;
        lines += (lines.empty() ? wxString() : wxString(wxS("\n"))) + face_(T("{1}: {2}", each.label, each.value));
    }
    add_change_card(*this, *GetSizer(), face_,
        {.status = Status::ok, .state = face_(T("The file could be opened")), .title = wx(preview.what), .words = seen, .more = more});
}

void PreviewPanel::add_place(const ShownChange::Place& place, Action chosen)
{
    const int gap = FromDIP(face_.theme.px(8));
    auto* tick = new Tick(this, face_.theme, wx(place.name));
    tick->SetValue(place.possible && place.chosen);
    tick->Enable(place.possible);
    native::describe(*tick, face_(T("{1}: {2}", place.name, place.effect)));
    tick->Bind(wxEVT_CHECKBOX, [chosen = std::move(chosen)](wxCommandEvent&) { chosen(); });
    GetSizer()->Add(tick, wxSizerFlags().Expand().Border(wxTOP, gap));
    auto* effect = new WrappedText(
        this, face_.theme, Type::small, wx(place.effect), place.possible ? face_.theme.colours().quiet : face_.theme.colours().problem);
    GetSizer()->Add(effect, wxSizerFlags().Expand().Border(wxLEFT, FromDIP(face_.theme.px(30))));
    ticks_.emplace_back(tick, place.id);
}

std::vector<std::string> PreviewPanel::places() const
{
    std::vector<std::string> chosen;
    for (const auto& [tick, place] : ticks_)
        if (tick->IsEnabled() && tick->GetValue())
            chosen.push_back(place);
    return chosen;
}

void PreviewPanel::focus_first()
{
    for (const auto& [tick, place] : ticks_)
        if (tick->IsEnabled()) {
            tick->SetFocus();
            return;
        }
    SetFocus();
}

} // namespace junbi
