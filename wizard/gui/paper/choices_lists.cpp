// SPDX-License-Identifier: Apache-2.0
// What is chosen about a paper from lists and with ticks.
#include "wizard/documents/paper_shelf.h"
#include "wizard/gui/paper/choices_pane.h"
#include "wizard/gui/style/native.h"
#include "wizard/gui/widgets/wheel.h"
#include "wizard/parts/part.h"

#include <wx/sizer.h>

#include <algorithm>

namespace junbi {

ChoicesPane::List ChoicesPane::add_list(
    const Text& label, const std::vector<wxString>& entries, std::size_t selected, std::function<void(std::size_t)> choose)
{
    const int gap = FromDIP(face_.theme.px(8));
    auto* above = new WrappedText(this, face_.theme, Type::strong, face_(label));
    GetSizer()->Add(above, wxSizerFlags().Expand().Border(wxTOP, gap));
    auto* list = new wxChoice(this, wxID_ANY);
    leave_wheel_to_page(*list);
    list->SetFont(face_.theme.font(Type::body));
    native::dress_list(*list);
    for (const wxString& each : entries)
        list->Append(each);
    list->SetSelection(static_cast<int>(selected));
    native::describe(*list, face_(label));
    list->Bind(wxEVT_CHOICE, [this, choose = std::move(choose)](wxCommandEvent& event) {
        choose(static_cast<std::size_t>(event.GetSelection()));
        chosen_();
    });
    GetSizer()->Add(list, wxSizerFlags().Expand().Border(wxTOP, gap / 2));
    return {above, list};
}

void ChoicesPane::add_tick(const Text& label, bool on, std::function<void(bool)> choose)
{
    auto* tick = new Tick(this, face_.theme, face_(label));
    tick->SetValue(on);
    native::describe(*tick, face_(label));
    tick->Bind(wxEVT_CHECKBOX, [this, choose = std::move(choose)](wxCommandEvent& event) {
        choose(event.IsChecked());
        chosen_();
    });
    GetSizer()->Add(tick, wxSizerFlags().Expand().Border(wxTOP, FromDIP(face_.theme.px(8))));
}

/// Which computer or vendor it is about.
void ChoicesPane::add_subjects()
{
    const std::vector<std::string> all = subjects_of(paper_, desk_.wizard());
    if (all.empty())
        return;
    std::vector<wxString> names{face_(paper_.without_subject)};
    std::vector<std::string> ids{""};
    std::string& chosen = choices_.order.subject(paper_.about);
    std::size_t selected = 0;
    for (const std::string& each : all) {
        if (each == chosen)
            selected = ids.size();
        ids.push_back(each);
        names.push_back(wx(each));
    }
    chosen = ids[selected];
    add_list(subject_word(paper_.about), names, selected,
        [this, ids](std::size_t which) { choices_.order.subject(paper_.about) = ids.at(which); });
}

void ChoicesPane::add_languages()
{
    const std::vector<NoticeLanguage> all = notice_languages(places().locale);
    std::vector<wxString> names;
    std::size_t selected = 0;
    for (const NoticeLanguage& each : all) {
        if (each.id == choices_.language)
            selected = names.size();
        names.push_back(wx(each.name));
    }
    add_list(T("Language of the page"), names, selected, [this, all](std::size_t which) { choices_.language = all.at(which).id; });
}

void ChoicesPane::add_sizes()
{
    add_list(T("Size of the paper"), {wxS("A4"), wxS("A3"), wxS("A2")}, static_cast<std::size_t>(choices_.order.size),
        [this](std::size_t which) {
            choices_.order.size = static_cast<SheetSize>(which);
            offer_sheets();
            lay_out(GetSize().x);
        });
    sheets_ = add_list(T("On which paper"), {}, 0, [this](std::size_t which) { choices_.order.tile = ways_.at(which); });
    offer_sheets();
}

/// Only paper that is smaller than the page; nothing to choose where there is none.
void ChoicesPane::offer_sheets()
{
    ways_ = {std::nullopt};
    std::vector<Text> words{T("On one sheet")};
    const auto offer = [&](SheetSize size, const Text& called) {
        if (size >= choices_.order.size)
            return;
        ways_.emplace_back(size);
        words.push_back(called);
    };
    offer(SheetSize::a3, T("Spread over A3 sheets"));
    offer(SheetSize::a4, T("Spread over A4 sheets"));
    auto chosen = std::find(ways_.begin(), ways_.end(), choices_.order.tile);
    if (chosen == ways_.end())
        chosen = ways_.begin();
    choices_.order.tile = *chosen;
    sheets_.list->Clear();
    for (const Text& each : words)
        sheets_.list->Append(face_(each));
    sheets_.list->SetSelection(static_cast<int>(chosen - ways_.begin()));
    for (wxWindow* each : std::initializer_list<wxWindow*>{sheets_.label, sheets_.list})
        each->Show(ways_.size() > 1);
}

void ChoicesPane::add_ticks()
{
    if (desk_.papers().lies(paper_))
        add_tick(T("Lying (wider than high)"), choices_.order.landscape, [this](bool on) { choices_.order.landscape = on; });
    add_tick(T("Without colours (black and white)"), choices_.order.monochrome, [this](bool on) { choices_.order.monochrome = on; });
}

} // namespace junbi
