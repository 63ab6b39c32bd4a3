// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/pages/timeline.h"

#include "wizard/gui/style/line_breaks.h"
#include "wizard/gui/style/native.h"

#include <wx/dcbuffer.h>
#include <wx/graphics.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace junbi {
namespace {

constexpr std::size_t most_stops = 5; ///< beside today; more would not be readable
constexpr int most_lines = 3;

/// "13 January", without the year: the years stand below the line.
Text short_day(Day day)
{
    const std::chrono::year_month_day date(day);
    return T("{1}/{2}", unsigned(date.month()), unsigned(date.day()));
}

wxString first_lines(const wxString& text)
{
    wxString rest = text, result;
    for (int line = 0; line < most_lines && !rest.empty(); ++line) {
        wxString after;
        const wxString one = rest.BeforeFirst('\n', &after);
        result += (result.empty() ? wxString() : wxString(wxS("\n"))) + one;
        rest = after;
    }
    return rest.empty() ? result : result.RemoveLast() + wxUniChar(0x2026);
}

} // namespace

Timeline::Timeline(wxWindow* parent, const Face& face, Day today, const std::vector<Placed>& plan)
    : wxPanel(parent), face_(face), today_(today)
{
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    face.theme.dress(*this, Type::small);
    choose_stops(today, plan);
    wxString all = face(T("Plan"));
    for (const Stop& each : stops_)
        all += wxS(" / ") + each.head + wxS(" ") + each.words;
    native::describe(*this, all);
    SetMinSize(wxSize(-1, gap(150)));
    Bind(wxEVT_PAINT, &Timeline::paint, this);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        Refresh();
        event.Skip();
    });
}

/// One stop per day; where several things fall on one day the worst speaks for it.
void Timeline::choose_stops(Day today, const std::vector<Placed>& plan)
{
    const Palette& colours = face_.theme.colours();
    stops_.push_back({today, face_(T("Today {1}", short_day(today))), wxString(), colours.accent});
    std::map<Day, const Finding*> days;
    for (const Placed& each : plan) {
        const Finding*& one = days[std::max(*each.finding.due, today)];
        if (!one || each.finding.status > one->status)
            one = &each.finding;
    }
    for (const auto& [day, finding] : days) {
        if (stops_.size() > most_stops)
            break;
        const bool late = *finding->due < today;
        const Text head = late         ? T("Overdue since {1}", short_day(*finding->due))
            : is_open(finding->status) ? T("by {1}", short_day(day))
                                       : T("{1}", face_(short_day(day)).utf8_string());
        stops_.push_back({day, face_(head), face_(finding->what), face_.theme.colour_of(finding->status)});
    }
}

int Timeline::place_of(Day day, int width) const
{
    const double all = std::max<double>(30, (stops_.back().day - today_).count() * 1.08);
    return gap(28) + static_cast<int>((width - gap(56)) * ((day - today_).count() / all));
}

/// Words start at their day; where days lie close together they move to the right, but stay in order and on the picture.
std::vector<Timeline::Box> Timeline::placed(int width) const
{
    std::vector<Box> boxes;
    const int room = (width - gap(40)) / static_cast<int>(stops_.size());
    const int box_width = std::min(room, gap(220));
    int left = gap(20);
    for (const Stop& stop : stops_) {
        const int x = place_of(stop.day, width);
        left = std::max(left, x - gap(8));
        boxes.push_back({&stop, x, left, box_width - gap(10)});
        left += box_width;
    }
    int right = width - gap(20);
    for (auto box = boxes.rbegin(); box != boxes.rend(); ++box) {
        box->left = std::min(box->left, right - box_width);
        right = box->left;
    }
    return boxes;
}

void Timeline::paint(wxPaintEvent&)
{
    wxPaintDC dc(this);
    const std::unique_ptr<wxGraphicsContext> pen(wxGraphicsContext::Create(dc));
    if (!pen)
        return;
    const Palette& colours = face_.theme.colours();
    const wxSize size = GetClientSize();
    pen->SetPen(*wxTRANSPARENT_PEN);
    pen->SetBrush(wxBrush(colours.page));
    pen->DrawRectangle(0, 0, size.x, size.y);
    pen->SetBrush(wxBrush(colours.sunk));
    pen->DrawRoundedRectangle(0, 0, size.x, size.y, gap(8));

    const int axis = size.y - gap(28);
    pen->SetBrush(wxBrush(colours.line));
    pen->DrawRoundedRectangle(gap(20), axis - gap(2), size.x - gap(40), gap(4), gap(2));
    wxFont bold = GetFont();
    bold.MakeBold();
    for (const Box& box : placed(size.x)) {
        pen->SetFont(bold, box.stop->colour);
        pen->DrawText(box.stop->head, box.left, gap(12));
        pen->SetFont(GetFont(), colours.ink);
        pen->DrawText(first_lines(broken_into_lines(*this, box.stop->words, box.width)), box.left, gap(32));
        pen->SetPen(wxPen(colours.edge));
        pen->StrokeLine(box.x, axis, box.left + gap(8), gap(100));
        pen->SetPen(wxPen(colours.sunk, gap(2)));
        pen->SetBrush(wxBrush(box.stop->colour));
        pen->DrawEllipse(box.x - gap(7), axis - gap(7), gap(14), gap(14));
        pen->SetPen(*wxTRANSPARENT_PEN);
    }
}

} // namespace junbi
