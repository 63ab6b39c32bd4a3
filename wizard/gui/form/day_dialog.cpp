// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/form/day_dialog.h"

#include "checks/contract/days.h"
#include "wizard/engine/forms.h"
#include "wizard/gui/dialogs/dialog.h"
#include "wizard/gui/style/native.h"
#include "wizard/gui/widgets/buttons.h"
#include "wizard/gui/widgets/wrapping.h"

#include <algorithm>
#include <array>

namespace junbi {
namespace {

using std::chrono::year_month_day;

constexpr int weeks = 6, days_of_week = 7;

struct DayName {
    Text brief, full;
};

/// Sunday first, as on the calendars on the wall.
std::array<DayName, days_of_week> names_of_days()
{
    return {{{T("Sun"), T("Sunday")}, {T("Mon"), T("Monday")}, {T("Tue"), T("Tuesday")}, {T("Wed"), T("Wednesday")},
        {T("Thu"), T("Thursday")}, {T("Fri"), T("Friday")}, {T("Sat"), T("Saturday")}}};
}

Text name_of_month(year_month_day date)
{
    const int year = int(date.year());
    const std::array names{T("January {1}", year), T("February {1}", year), T("March {1}", year), T("April {1}", year), T("May {1}", year),
        T("June {1}", year), T("July {1}", year), T("August {1}", year), T("September {1}", year), T("October {1}", year),
        T("November {1}", year), T("December {1}", year)};
    return names.at(unsigned(date.month()) - 1);
}

/// Where a key leads from a day; nothing for keys that lead nowhere.
std::optional<Day> after_key(Day from, int key)
{
    switch (key) {
    case WXK_LEFT:
        return from - std::chrono::days(1);
    case WXK_RIGHT:
        return from + std::chrono::days(1);
    case WXK_UP:
        return from - std::chrono::weeks(1);
    case WXK_DOWN:
        return from + std::chrono::weeks(1);
    case WXK_PAGEUP:
        return plus_months(from, -1);
    case WXK_PAGEDOWN:
        return plus_months(from, 1);
    default:
        return std::nullopt;
    }
}

/// One month in our own words and letters: the toolkit's calendar speaks the language of the system, not the window's.
class MonthGrid {
public:
    MonthGrid(Dialog& dialog, Day chosen) : dialog_(dialog), names_(names_of_days()), chosen_(chosen)
    {
        add_head();
        add_days();
        show();
        dialog.Bind(wxEVT_CHAR_HOOK, &MonthGrid::key, this);
        button_of(chosen_)->SetFocus();
    }

    Day chosen() const { return chosen_; }

private:
    const Face& face() const { return dialog_.face(); }
    int gap(int at_100) const { return dialog_.FromDIP(face().theme.px(at_100)); }

    void add_head()
    {
        auto* head = new wxBoxSizer(wxHORIZONTAL);
        const auto add_button = [&](const char* sign, const Text& spoken, int months) {
            wxButton* made = plain_button(
                dialog_.body(), face().theme, wxString::FromUTF8(sign), [this, months] { choose(plus_months(chosen_, months), false); });
            native::describe(*made, face()(spoken));
            head->Add(made, wxSizerFlags().CenterVertical());
            return made;
        };
        add_button("◀", T("One month back"), -1);
        title_ = new WrappedText(dialog_.body(), face().theme, Type::strong, wxString());
        title_->SetWindowStyle(wxALIGN_CENTRE_HORIZONTAL);
        native::announce_changes(*title_);
        head->Add(title_, wxSizerFlags(1).CenterVertical().Border(wxLEFT | wxRIGHT, gap(8)));
        on_ = add_button("▶", T("One month on"), 1);
        dialog_.column().Add(head, wxSizerFlags().Expand());
    }

    void add_days()
    {
        auto* grid = new wxGridSizer(days_of_week, gap(4), gap(4));
        for (const DayName& each : names_)
            grid->Add(new Label(dialog_.body(), face().theme, Type::small, face()(each.brief), face().theme.colours().quiet),
                wxSizerFlags().Center());
        for (std::size_t place = 0; place < buttons_.size(); ++place) {
            wxToggleButton* button = buttons_[place] = pill(dialog_.body(), face().theme, wxS("00"));
            native::add_class(*button, "day");
            button->Bind(wxEVT_TOGGLEBUTTON, [this, place](wxCommandEvent&) { choose(first_ + std::chrono::days(place), true); });
            button->Bind(wxEVT_LEFT_DCLICK, [this](wxMouseEvent&) { dialog_.EndModal(wxID_OK); });
            grid->Add(button, wxSizerFlags().Expand());
        }
        dialog_.column().Add(grid, wxSizerFlags().Expand().Border(wxTOP, gap(8)));
    }

    void choose(Day day, bool with_keyboard)
    {
        if (!year_month_day(day).ok() || year_month_day(day).year() < std::chrono::year(1900)
            || year_month_day(day).year() > std::chrono::year(2999))
            return;
        chosen_ = day;
        show();
        if (with_keyboard)
            button_of(chosen_)->SetFocus();
    }

    /// The month of the chosen day, its weeks whole: every day stands on the button of its place.
    void show()
    {
        const year_month_day chosen(chosen_);
        const Day start = Day(chosen.year() / chosen.month() / 1);
        first_ = start - (std::chrono::weekday(start) - std::chrono::Sunday);
        title_->say(face()(name_of_month(chosen)));
        for (std::size_t place = 0; place < buttons_.size(); ++place) {
            const Day day = first_ + std::chrono::days(place);
            const year_month_day date(day);
            buttons_[place]->SetLabel(wxString::Format(wxS("%u"), unsigned(date.day())));
            buttons_[place]->SetValue(day == chosen_);
            buttons_[place]->Enable(date.month() == chosen.month()); // of the months before and after, only where they lie
            native::describe(*buttons_[place], face()(T("{1}, {2}", day, names_[place % days_of_week].full)));
        }
    }

    wxToggleButton* button_of(Day day) const { return buttons_.at(static_cast<std::size_t>((day - first_).count())); }

    void key(wxKeyEvent& event)
    {
        const auto place = std::find(buttons_.begin(), buttons_.end(), wxWindow::FindFocus()) - buttons_.begin();
        const int code = event.GetKeyCode();
        const Day here = first_ + std::chrono::days(place);
        if (place == weeks * days_of_week || event.HasAnyModifiers())
            event.Skip();
        else if (const auto day = after_key(here, code))
            choose(*day, true);
        else if (code == WXK_TAB) // one stop for the whole month, not forty
            (event.ShiftDown() ? on_ : dialog_.GetDefaultItem())->SetFocus();
        else if (code == WXK_RETURN || code == WXK_NUMPAD_ENTER) {
            chosen_ = here;
            dialog_.EndModal(wxID_OK);
        } else
            event.Skip();
    }

    Dialog& dialog_;
    std::array<DayName, days_of_week> names_;
    Day chosen_, first_{};
    WrappedText* title_ = nullptr;
    wxWindow* on_ = nullptr; ///< to the next month
    std::array<wxToggleButton*, weeks * days_of_week> buttons_{};
};

} // namespace

std::optional<std::string> ask_for_day(wxWindow* parent, Desk& desk, const wxString& title, const std::string& typed)
{
    const Face& face = desk.face();
    const Day today = desk.wizard().today();
    Dialog dialog(parent, face, title);
    MonthGrid grid(dialog, parse_day(canonical(date("day", {}), typed, today)).value_or(today));
    if (!dialog.ask(face(T("Take this day")), face(T("Cancel"))))
        return std::nullopt;
    return iso_day(grid.chosen());
}

} // namespace junbi
