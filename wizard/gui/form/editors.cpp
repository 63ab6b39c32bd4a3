// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/form/editors.h"

#include "wizard/engine/forms.h"
#include "wizard/gui/form/day_dialog.h"
#include "wizard/gui/form/text_entry.h"
#include "wizard/gui/style/native.h"
#include "wizard/gui/widgets/buttons.h"
#include "wizard/gui/widgets/wheel.h"
#include "wizard/gui/widgets/wrapping.h"

#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/wrapsizer.h>

#include <memory>

namespace junbi {
namespace {

constexpr std::size_t most_pills = 4;
constexpr std::size_t most_letters_on_pills = 30; ///< of all options together, to fit beside their question

const Theme& theme_of(const EditorSite& site) { return site.desk.face().theme; }

/// Controls side by side; with large text they may need several lines.
wxSizer* row_sizer(const Theme& theme)
{
    if (theme.large())
        return new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    return new wxBoxSizer(wxHORIZONTAL);
}

Editor tick_editor(const EditorSite& site)
{
    auto* box = new Tick(site.parent, theme_of(site), site.desk.face()(site.field.label));
    box->SetValue(site.value == "yes");
    box->Enable(site.desk.writable());
    box->Bind(wxEVT_CHECKBOX, [keep = site.keep](wxCommandEvent& event) { keep(event.IsChecked() ? "yes" : "", true); });
    return {box, box, false, true};
}

/// A few answers side by side; the chosen one is pressed, and pressed again it is taken back.
Editor pills_editor(const EditorSite& site, const std::vector<Option>& options, bool beside)
{
    const Face& face = site.desk.face();
    auto* row = new wxPanel(site.parent);
    wxSizer* line = row_sizer(face.theme);
    const auto all = std::make_shared<std::vector<wxToggleButton*>>();
    for (const Option& option : options) {
        wxToggleButton* one = pill(row, face.theme, face(option.label));
        one->SetValue(option.id == site.value);
        one->Enable(site.desk.writable());
        native::describe(*one, site.label + wxS(" ") + face(option.label));
        one->Bind(wxEVT_TOGGLEBUTTON, [all, one, id = option.id, keep = site.keep](wxCommandEvent&) {
            for (wxToggleButton* each : *all)
                if (each != one)
                    each->SetValue(false);
            keep(one->GetValue() ? id : "", true);
        });
        all->push_back(one);
        line->Add(one, wxSizerFlags().Border(wxRIGHT, site.parent->FromDIP(face.theme.px(8))));
    }
    row->SetSizer(line);
    return {row, all->front(), beside, false};
}

Editor list_editor(const EditorSite& site, const std::vector<Option>& options)
{
    const Face& face = site.desk.face();
    auto* list = new wxChoice(site.parent, wxID_ANY);
    leave_wheel_to_page(*list);
    list->SetFont(face.theme.font(Type::body));
    native::dress_list(*list);
    list->Append(face(T("(not answered)")));
    std::vector<std::string> ids{""};
    for (const Option& option : options) {
        list->Append(face(option.label));
        ids.push_back(option.id);
    }
    const auto chosen = std::find(ids.begin(), ids.end(), site.value);
    list->SetSelection(chosen == ids.end() ? 0 : static_cast<int>(chosen - ids.begin()));
    list->Enable(site.desk.writable());
    native::describe(*list, site.label);
    list->Bind(wxEVT_CHOICE,
        [ids, keep = site.keep](wxCommandEvent& event) { keep(ids.at(static_cast<std::size_t>(event.GetSelection())), true); });
    return {list, list};
}

Editor choice_editor(const EditorSite& site)
{
    std::vector<Option> options = options_of(site.field, site.desk.wizard().rules());
    std::size_t letters = 0;
    for (const Option& each : options)
        letters += site.desk.face()(each.label).length();
    const bool latin = site.desk.face().language == "en";
    if (!site.desk.face().theme.large() && options.size() <= most_pills && letters <= most_letters_on_pills * (latin ? 2 : 1))
        return pills_editor(site, options, false);
    return list_editor(site, options);
}

Editor yes_no_editor(const EditorSite& site)
{
    return pills_editor(site, {{"yes", T("Yes")}, {"no", T("No")}, {"unsure", T("Not sure")}}, !site.desk.face().theme.large());
}

/// A short line with its unit, or a line as wide as the page.
Editor line_editor(const EditorSite& site)
{
    const Face& face = site.desk.face();
    const bool narrow = site.field.kind != Kind::text;
    auto* row = new wxPanel(site.parent);
    wxSizer* line = narrow ? row_sizer(face.theme) : new wxBoxSizer(wxHORIZONTAL);
    auto* entry = new TextEntry(row, site);
    if (narrow)
        entry->SetMinSize(site.parent->FromDIP(wxSize(face.theme.px(site.field.kind == Kind::number ? 120
                                                              : site.field.kind == Kind::date       ? 290
                                                                                                    : 220),
            face.theme.px(entry_height))));
    line->Add(entry, wxSizerFlags(narrow ? 0 : 1).CenterVertical());
    if (site.field.kind == Kind::money)
        line->Add(new Label(row, face.theme, Type::body, face(T("yen"))), wxSizerFlags().CenterVertical().Border(wxLEFT));
    if (site.field.kind == Kind::date) {
        auto* open = plain_button(row, face.theme, face(T("Calendar…")), [entry, &desk = site.desk, title = site.label] {
            if (const auto day = ask_for_day(entry, desk, title, entry->typed()))
                entry->take(*day);
        });
        open->Enable(site.desk.writable());
        native::describe(*open, site.label + wxS(" ") + face(T("Calendar…")));
        line->Add(open, wxSizerFlags().CenterVertical().Border(wxLEFT, site.parent->FromDIP(face.theme.px(8))));
    }
    row->SetSizer(line);
    return {row, entry};
}

} // namespace

Editor make_editor(const EditorSite& site)
{
    switch (site.field.kind) {
    case Kind::tick:
        return tick_editor(site);
    case Kind::yes_no_unsure:
        return yes_no_editor(site);
    case Kind::choice:
        return choice_editor(site);
    case Kind::text:
    case Kind::number:
    case Kind::date:
    case Kind::money:
    case Kind::table:
        break;
    }
    return line_editor(site);
}

} // namespace junbi
