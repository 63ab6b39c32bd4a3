// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/pages/practice_bar.h"

#include "wizard/gui/style/native.h"
#include "wizard/gui/widgets/wheel.h"

#include <wx/choice.h>

#include <algorithm>

namespace junbi {

PracticeBar::PracticeBar(wxWindow* parent, const Face& face, PracticeReader& reader, Action chosen, Action end)
    : CardPanel(parent, face.theme, face.theme.colours().card, face.theme.colours().accent)
    , reader_(reader)
    , chosen_(std::move(chosen))
    , column_(new wxBoxSizer(wxVERTICAL))
{
    holds_controls();
    SetSizer(new wxBoxSizer(wxVERTICAL));
    GetSizer()->Add(column_, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(face.theme.px(16))));
    column_->Add(new WrappedText(this, face.theme, Type::body,
                     face(T("Practice: the computer, the card reader and the card are invented. Nothing is looked at, changed or kept."))),
        wxSizerFlags().Expand());
    add_choice(face);
    add_buttons(face, std::move(end));
}

void PracticeBar::add_choice(const Face& face)
{
    const int gap = FromDIP(face.theme.px(8));
    column_->Add(
        new Label(this, face.theme, Type::body, face(T("Which situation would you like to practise?"))), wxSizerFlags().Border(wxTOP, gap));
    list_ = new wxChoice(this, wxID_ANY);
    leave_wheel_to_page(*list_);
    list_->SetFont(face.theme.font(Type::body));
    native::dress_list(*list_);
    const auto& all = reader_situations();
    for (const ReaderSituation& each : all)
        list_->Append(face(each.name));
    const auto at = std::find_if(all.begin(), all.end(), [&](const ReaderSituation& each) { return each.id == reader_.shown(); });
    list_->SetSelection(static_cast<int>(at - all.begin()));
    native::describe(*list_, face(T("Which situation would you like to practise?")));
    list_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { step(0); });
    column_->Add(list_, wxSizerFlags().Border(wxTOP, gap));
}

void PracticeBar::add_buttons(const Face& face, Action end)
{
    const bool wide = !face.theme.large();
    auto* row = new wxBoxSizer(wide ? wxHORIZONTAL : wxVERTICAL);
    const auto add = [&](const Text& words, Action action) {
        row->Add(plain_button(this, face.theme, face(words), std::move(action)),
            wxSizerFlags().Border(wide ? wxRIGHT : wxBOTTOM, FromDIP(face.theme.px(8))));
    };
    add(T("Previous state"), [this] { step(-1); });
    add(T("Next state"), [this] { step(1); });
    add(T("End the practice"), std::move(end));
    column_->Add(row, wxSizerFlags().Border(wxTOP, FromDIP(face.theme.px(8))));
}

/// From the state that is chosen to one so many further on, round and round.
void PracticeBar::step(int by)
{
    const auto& all = reader_situations();
    const int count = static_cast<int>(all.size());
    const int at = (list_->GetSelection() + by + count) % count;
    list_->SetSelection(at);
    reader_.show(all[static_cast<std::size_t>(at)].id);
    chosen_();
}

} // namespace junbi
