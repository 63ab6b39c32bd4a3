// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/form/pair_buttons.h"

#include <wx/event.h>
#include <wx/sizer.h>
#include <wx/wrapsizer.h>

namespace junbi {

std::optional<PairDeed> deed_of(const wxKeyEvent& key)
{
    const int code = key.GetKeyCode();
    if (key.GetModifiers() == wxMOD_CONTROL && code == 'Z')
        return PairDeed::undo;
    if (key.GetModifiers() != wxMOD_NONE)
        return std::nullopt;
    switch (code) {
    case 'S':
        return PairDeed::same;
    case 'D':
        return PairDeed::different;
    case WXK_RIGHT:
        return PairDeed::later;
    case WXK_LEFT:
        return PairDeed::back;
    default:
        return std::nullopt;
    }
}

PairButtons::PairButtons(wxWindow* parent, Desk& desk, const std::function<void(PairDeed)>& act) : wxPanel(parent), desk_(desk)
{
    auto* row = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    same_ = add(*row, T("The &same person"), PairDeed::same, act);
    different_ = add(*row, T("&Different people"), PairDeed::different, act);
    later_ = add(*row, T("Decide &later"), PairDeed::later, act);
    back_ = add(*row, T("Back to the one &before"), PairDeed::back, act);
    undo_ = add(*row, T("&Undo"), PairDeed::undo, act);
    keys_ = new WrappedText(this, desk.face().theme, Type::small,
        desk.face()(T("With the keyboard: S the same, D different, → later, ← back, Ctrl+Z undo")), desk.face().theme.colours().quiet);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(row, wxSizerFlags().Expand());
    column->Add(keys_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(desk.face().theme.px(4))));
    SetSizer(column);
}

wxButton* PairButtons::add(wxSizer& row, const Text& words, PairDeed deed, const std::function<void(PairDeed)>& act)
{
    const Face& face = desk_.face();
    wxButton* made = plain_button(this, face.theme, face(words), [act, deed] { act(deed); });
    row.Add(made, wxSizerFlags().Border(wxTOP | wxRIGHT, FromDIP(face.theme.px(8))));
    return made;
}

void PairButtons::show(bool pair, bool more, bool undo)
{
    const bool writable = desk_.writable();
    for (wxButton* each : {same_, different_}) {
        each->Show(pair);
        each->Enable(writable);
    }
    for (wxButton* each : {later_, back_}) {
        each->Show(pair);
        each->Enable(more);
    }
    undo_->Show(pair || undo);
    undo_->Enable(undo && writable);
    keys_->Show(pair);
    Show(pair || undo);
}

void PairButtons::hold_keyboard(wxWindow* had_it)
{
    if (!had_it || !IsDescendant(had_it) || (had_it->IsShown() && had_it->IsThisEnabled()))
        return;
    for (wxButton* each : {same_, undo_})
        if (each->IsShown() && each->IsThisEnabled()) {
            each->SetFocus();
            return;
        }
}

} // namespace junbi
