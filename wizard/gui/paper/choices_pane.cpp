// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/paper/choices_pane.h"

#include "wizard/engine/failure.h"
#include "wizard/engine/forms.h"
#include "wizard/gui/form/text_entry.h"
#include "wizard/gui/style/native.h"

#include <wx/sizer.h>

namespace junbi {
namespace {

constexpr int told_after = 600; ///< milliseconds after the last letter

} // namespace

ChoicesPane::ChoicesPane(wxWindow* parent, Desk& desk, const Face& face, const Paper& paper, Choices choices, std::function<void()> chosen)
    : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL)
    , desk_(desk)
    , face_(face)
    , paper_(paper)
    , choices_(std::move(choices))
    , chosen_(std::move(chosen))
{
    SetBackgroundColour(face.theme.colours().page);
    SetScrollRate(0, FromDIP(face.theme.px(16)));
    native::describe(*this, face(T("What to choose about this paper")));
    changed_soon_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
        if (!left_)
            desk_.changed();
    });
    SetSizer(new wxBoxSizer(wxVERTICAL));
    add_subjects();
    if (paper.notice) {
        add_languages();
        add_sizes();
        add_ticks();
    }
    add_texts();
}

void ChoicesPane::add_texts()
{
    for (const std::string& each : paper_.texts)
        add_text(each);
    const int gap = FromDIP(face_.theme.px(8));
    trouble_ = new WrappedText(this, face_.theme, Type::body, wxString(), face_.theme.colour_of(Status::problem));
    native::announce_changes(*trouble_);
    GetSizer()->Add(trouble_, wxSizerFlags().Expand().Border(wxTOP, gap));
    trouble_->Hide();
    if (!paper_.texts.empty() && desk_.writable())
        GetSizer()->Add(new WrappedText(this, face_.theme, Type::small,
                            face_(T("These words are kept with your office, for all posters and leaflets.")), face_.theme.colours().quiet),
            wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, gap));
}

/// `name`: "notices.message".
void ChoicesPane::add_text(const std::string& name)
{
    const auto dot = name.find('.');
    const std::string step = name.substr(0, dot), id = name.substr(dot + 1);
    const Check* check = desk_.wizard().find(step);
    const Field* field = check ? find_field(check->form, id) : nullptr;
    if (!field)
        return;
    const int gap = FromDIP(face_.theme.px(8));
    const Editor editor = make_editor({this, desk_, *field, face_(field->label), desk_.wizard().office().of(step).text(id),
        [this, step, id](const std::string& typed, bool now) { keep(step, id, typed, now); }});
    if (!editor.own_label) {
        auto* label = new WrappedText(this, face_.theme, Type::strong, face_(field->label));
        GetSizer()->Add(label, wxSizerFlags().Expand().Border(wxTOP, gap));
        label->MoveBeforeInTabOrder(editor.window);
    }
    GetSizer()->Add(editor.window, wxSizerFlags().Expand().Border(wxTOP, editor.own_label ? gap : gap / 2));
    if (auto* entry = dynamic_cast<TextEntry*>(editor.control ? editor.control : editor.window)) {
        entries_.push_back(entry);
        entry->Bind(wxEVT_TEXT, [entry](wxCommandEvent& event) {
            event.Skip();
            entry->CallAfter([entry] { entry->keep(false); }); // the page follows each letter
        });
    }
}

void ChoicesPane::keep(const std::string& step, const std::string& field, const std::string& typed, bool now)
{
    if (left_)
        return;
    const auto trouble = trouble_of([&] { desk_.wizard().answer(step, field, typed); });
    if (trouble_->IsShown() != trouble.has_value()) {
        trouble_->say(trouble ? face_(*trouble) : wxString());
        trouble_->Show(trouble.has_value());
        lay_out(GetSize().x);
    }
    if (trouble)
        return;
    changed_soon_.StartOnce(now ? 1 : told_after);
    chosen_();
}

void ChoicesPane::lay_out(int width)
{
    SetMinSize(wxSize(width, 1));
    SetSize(width, GetSize().y);
    lay_out_with_lines(*this);
    FitInside();
}

void ChoicesPane::leave_office()
{
    if (left_)
        return;
    for (TextEntry* each : entries_)
        each->keep(true);
    left_ = true;
    if (changed_soon_.IsRunning())
        desk_.changed();
    changed_soon_.Stop();
}

} // namespace junbi
