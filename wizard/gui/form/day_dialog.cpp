// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/form/day_dialog.h"

#include "checks/contract/days.h"
#include "wizard/engine/forms.h"
#include "wizard/gui/dialogs/dialog.h"

#include <wx/calctrl.h>

namespace junbi {

std::optional<std::string> ask_for_day(wxWindow* parent, Desk& desk, const wxString& title, const std::string& typed)
{
    const Face& face = desk.face();
    Dialog dialog(parent, face, title);
    const Day start = parse_day(canonical(date("day", {}), typed)).value_or(desk.wizard().report().today);
    const std::chrono::year_month_day day(start);
    auto* calendar = new wxCalendarCtrl(dialog.body(), wxID_ANY,
        wxDateTime(static_cast<wxDateTime::wxDateTime_t>(unsigned(day.day())), static_cast<wxDateTime::Month>(unsigned(day.month()) - 1),
            int(day.year())));
    calendar->SetFont(face.theme.font(Type::body));
    calendar->SetMinSize(calendar->GetBestSize());
    dialog.column().Add(calendar, wxSizerFlags(1).Expand());
    calendar->Bind(wxEVT_CALENDAR_DOUBLECLICKED, [&](wxCalendarEvent&) { dialog.EndModal(wxID_OK); });
    calendar->SetFocus();
    if (!dialog.ask(face(T("Take this day")), face(T("Cancel"))))
        return std::nullopt;
    return utf8(calendar->GetDate().FormatISODate());
}

} // namespace junbi
