// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/dialogs/waive_dialog.h"

#include "checks/contract/days.h"
#include "wizard/engine/failure.h"
#include "wizard/engine/forms.h"
#include "wizard/gui/dialogs/dialog.h"
#include "wizard/gui/style/native.h"

#include <wx/textctrl.h>

namespace junbi {
namespace {

wxTextCtrl* line(Dialog& dialog, const Text& label, const wxString& value)
{
    const Face& face = dialog.face();
    const int gap = dialog.FromDIP(face.theme.px(8));
    dialog.column().Add(new WrappedText(dialog.body(), face.theme, Type::body, face(label)), wxSizerFlags().Expand().Border(wxTOP, gap));
    auto* entry = new wxTextCtrl(dialog.body(), wxID_ANY, value, wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
    entry->SetFont(face.theme.font(Type::body));
    entry->SetMinSize(wxSize(-1, dialog.FromDIP(face.theme.px(entry_height))));
    native::dress_entry(*entry);
    native::describe(*entry, face(label));
    dialog.column().Add(entry, wxSizerFlags().Expand().Border(wxTOP, gap / 2));
    return entry;
}

/// A month, but not beyond the day by which it has to be done.
Day suggested_end(Day today, const Finding& finding)
{
    const Day month = today + std::chrono::days(30);
    return finding.due && *finding.due > today ? std::min(month, *finding.due) : month;
}

} // namespace

void waive_finding(wxWindow* parent, Desk& desk, const FindingGroup& group)
{
    const Face& face = desk.face();
    Dialog dialog(parent, face, face(T("Put off")));
    dialog.column().Add(new WrappedText(dialog.body(), face.theme, Type::body, face(group.finding.what)), wxSizerFlags().Expand());
    wxTextCtrl* reason = line(dialog, T("Why can it wait?"), wxString());
    wxTextCtrl* until = line(dialog, T("Until which day?"), wx(iso_day(suggested_end(desk.wizard().report().today, group.finding))));
    auto* wrong = new WrappedText(dialog.body(), face.theme, Type::small,
        face(T("After that day it stands under “What comes next” again.")), face.theme.colours().quiet);
    dialog.column().Add(wrong, wxSizerFlags().Expand().Border(wxTOP, dialog.FromDIP(8)));
    dialog.accept = [&] {
        try {
            const auto day = parse_day(canonical(date("until", {}).to_come(), utf8(until->GetValue()), desk.wizard().today()));
            if (!day)
                throw Failure(Ending::usage, T("Please give a day that exists, such as 2027-01-13 or 令和9年1月13日."));
            for (const std::string& computer : group.computers.empty() ? std::vector<std::string>{""} : group.computers)
                desk.wizard().waive({{group.finding.id, computer, group.finding.subject}, utf8(reason->GetValue()), {}, *day});
            return true;
        } catch (const Failure& failure) {
            wrong->SetForegroundColour(face.theme.colours().problem);
            wrong->say(face(failure.text()));
            return false;
        }
    };
    reason->SetFocus();
    if (dialog.ask(face(T("Put off")), face(T("Cancel"))))
        desk.changed();
}

} // namespace junbi
