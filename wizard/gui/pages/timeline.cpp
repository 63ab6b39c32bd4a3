// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/pages/timeline.h"

#include "wizard/gui/style/native.h"

#include <wx/dcbuffer.h>
#include <wx/graphics.h>

#include <algorithm>
#include <map>
#include <memory>

namespace junbi {
namespace {

constexpr std::size_t most_stops = 6; ///< today included
constexpr int narrowest_box = 150;    ///< pixels at 100 %

/// "13 January"; with the year where the day is so far away that it could be mistaken.
Text short_day(Day day, Day today)
{
    const std::chrono::year_month_day date(day);
    if (day - today > std::chrono::days(330) || today - day > std::chrono::days(330))
        return Text{"{1}", {day}};
    return T("{1}/{2}", unsigned(date.month()), unsigned(date.day()));
}

Text month_of(Day day) { return T("month {1}", unsigned(std::chrono::year_month_day(day).month())); }

Text head_of(const Finding& finding, Day today)
{
    if (*finding.due < today)
        return T("Overdue since {1}", short_day(*finding.due, today));
    return is_open(finding.status) ? T("by {1}", short_day(*finding.due, today)) : short_day(*finding.due, today);
}

} // namespace

Timeline::Timeline(wxWindow* parent, const Face& face, Day today, const std::vector<Placed>& plan)
    : QuietPanel(parent), face_(face), today_(today)
{
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    face.theme.dress(*this, Type::small);
    choose_stops(plan);
    wxString all = face(T("Plan"));
    for (const Stop& each : stops_)
        all += wxS(" / ") + each.head + wxS(" ") + each.words;
    native::describe(*this, all);
    Bind(wxEVT_PAINT, &Timeline::paint, this);
}

/// One stop per day; where several things fall on one day the worst speaks for it.
void Timeline::choose_stops(const std::vector<Placed>& plan)
{
    stops_.push_back({today_, face_(T("Today {1}", short_day(today_, today_))), wxString(), face_.theme.colours().accent});
    std::map<Day, const Finding*> days;
    for (const Placed& each : plan) {
        const Finding*& one = days[std::max(*each.finding.due, today_)];
        if (!one || each.finding.status > one->status)
            one = &each.finding;
    }
    for (const auto& [day, finding] : days)
        if (stops_.size() < most_stops)
            stops_.push_back({day, face_(head_of(*finding, today_)), face_(finding->what), face_.theme.colour_of(finding->status)});
}

int Timeline::place_of(Day day) const
{
    const double all = std::max<double>(30, static_cast<double>((boxes_.back().stop->day - today_).count()) * 1.08);
    return gap(28) + static_cast<int>((width_ - gap(56)) * (static_cast<double>((day - today_).count()) / all));
}

/// Words start at their day; where days lie close together they move to the right, but stay in order and on the picture.
void Timeline::place_boxes()
{
    const auto fitting = static_cast<std::size_t>(std::max(1, (width_ - gap(40)) / gap(narrowest_box)));
    boxes_.clear();
    for (std::size_t i = 0; i < std::min(fitting, stops_.size()); ++i)
        boxes_.push_back({&stops_[i]});
    const int room = std::min((width_ - gap(40)) / static_cast<int>(boxes_.size()), gap(230));
    int left = gap(20);
    for (Box& box : boxes_) {
        box.dot = place_of(box.stop->day);
        box.left = left = std::max(left, box.dot - gap(8));
        box.lines = broken_into_lines(*this, box.stop->words, room - gap(12), Breaks::phrases);
        left += room;
    }
    int right = width_ - gap(20);
    for (auto box = boxes_.rbegin(); box != boxes_.rend(); ++box)
        right = box->left = std::min(box->left, right - room);
}

void Timeline::wrap_to(int width)
{
    if (width < 2 || width == width_)
        return;
    width_ = width;
    place_boxes();
    int most = 1;
    for (const Box& box : boxes_)
        most = std::max(most, box.lines.Freq('\n') + 1);
    SetMinSize(wxSize(1, gap(34) + most * line_height() + gap(64)));
    Refresh();
}

void Timeline::paint(wxPaintEvent&)
{
    wxAutoBufferedPaintDC dc(this);
    const std::unique_ptr<wxGraphicsContext> pen(wxGraphicsContext::Create(dc));
    if (!pen)
        return;
    const wxSize size = GetClientSize();
    pen->SetPen(*wxTRANSPARENT_PEN);
    pen->SetBrush(wxBrush(face_.theme.colours().page));
    pen->DrawRectangle(0, 0, size.x, size.y);
    pen->SetBrush(wxBrush(face_.theme.colours().sunk));
    pen->DrawRoundedRectangle(0, 0, size.x, size.y, gap(8));
    if (boxes_.empty())
        return;
    paint_axis(*pen);
    for (const Box& box : boxes_)
        paint_box(*pen, box);
}

/// The line with the beginnings of the months below it.
void Timeline::paint_axis(wxGraphicsContext& pen)
{
    const Palette& colours = face_.theme.colours();
    pen.SetBrush(wxBrush(colours.line));
    pen.DrawRoundedRectangle(gap(20), axis() - gap(2), width_ - gap(40), gap(4), gap(2));
    pen.SetFont(GetFont(), colours.quiet);
    const std::chrono::year_month_day first(today_);
    int last = 0;
    for (auto month = first.year() / first.month() / 1 + std::chrono::months(1);; month += std::chrono::months(1)) {
        const int x = place_of(Day(month));
        if (x > width_ - gap(60))
            break;
        if (x - last < gap(56)) // months that would run into each other
            continue;
        pen.DrawText(face_(month_of(Day(month))), x, axis() + gap(10));
        last = x;
    }
}

void Timeline::paint_box(wxGraphicsContext& pen, const Box& box)
{
    const Palette& colours = face_.theme.colours();
    wxFont bold = GetFont();
    pen.SetFont(bold.MakeBold(), box.stop->colour);
    pen.DrawText(box.stop->head, box.left, gap(12));
    pen.SetFont(GetFont(), colours.ink);
    int y = gap(12) + line_height();
    for (wxString rest = box.lines, after; !rest.empty(); rest = after, y += line_height())
        pen.DrawText(rest.BeforeFirst('\n', &after), box.left, y);
    pen.SetPen(wxPen(colours.edge));
    pen.StrokeLine(box.dot, axis() - gap(8), box.left + gap(8), y + gap(6));
    pen.SetPen(wxPen(colours.sunk, gap(2)));
    pen.SetBrush(wxBrush(box.stop->colour));
    pen.DrawEllipse(box.dot - gap(7), axis() - gap(7), gap(14), gap(14));
    pen.SetPen(*wxTRANSPARENT_PEN);
}

} // namespace junbi
