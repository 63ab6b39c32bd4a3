// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/form/day_dialog.h"

#include "checks/contract/days.h"
#include "wizard/engine/forms.h"
#include "wizard/gui/dialogs/dialog.h"
#include "wizard/gui/style/native.h"

#include <wx/calctrl.h>

namespace junbi {
namespace {

/// How far a key goes; nothing for other keys. GTK's own keys begin in a corner instead of at the day.
std::optional<wxDateSpan> span_of(int key)
{
    switch (key) {
    case WXK_LEFT:
        return -wxDateSpan::Day();
    case WXK_RIGHT:
        return wxDateSpan::Day();
    case WXK_UP:
        return -wxDateSpan::Week();
    case WXK_DOWN:
        return wxDateSpan::Week();
    case WXK_PAGEUP:
        return -wxDateSpan::Month();
    case WXK_PAGEDOWN:
        return wxDateSpan::Month();
    default:
        return std::nullopt;
    }
}

} // namespace

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
    native::describe(*calendar, title);
    calendar->Bind(wxEVT_KEY_DOWN, [&](wxKeyEvent& event) {
        if (const auto span = span_of(event.GetKeyCode()))
            calendar->SetDate(calendar->GetDate() + *span);
        else
            event.Skip();
    });
    calendar->Bind(wxEVT_CALENDAR_DOUBLECLICKED, [&](wxCalendarEvent&) { dialog.EndModal(wxID_OK); });
    calendar->SetFocus();
    if (!dialog.ask(face(T("Take this day")), face(T("Cancel"))))
        return std::nullopt;
    return utf8(calendar->GetDate().FormatISODate());
}

} // namespace junbi
