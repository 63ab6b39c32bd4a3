// SPDX-License-Identifier: Apache-2.0
// Labels of several lines: the system's own, but with room between the lines, and with marked letters.
#include "wizard/gui/style/look_windows.h"
#include "wizard/gui/style/native.h"

#include <wx/dcbuffer.h>
#include <wx/stattext.h>

#include <cmath>

namespace junbi::native {
namespace {

/// What a label remembers beside its words.
struct Lines : public wxClientData {
    double factor = 1;
    std::vector<Run> runs; ///< empty: nothing is marked
    wxColour mark;
};

/// Writes one run from `x`; gives where it ends.
int write(wxDC& dc, const wxString& words, int x, int y)
{
    dc.DrawText(words, x, y);
    return x + dc.GetTextExtent(words).x;
}

void write_lines(wxDC& dc, const wxStaticText& label, int y, double step)
{
    const int width = label.GetClientSize().x;
    double line = y;
    for (wxString rest = label.GetLabelText(), after; !rest.empty(); rest = after, line += step) {
        const wxString words = rest.BeforeFirst('\n', &after);
        const int free = width - dc.GetTextExtent(words).x;
        const int left = label.HasFlag(wxALIGN_CENTRE_HORIZONTAL) ? free / 2 : label.HasFlag(wxALIGN_RIGHT) ? free : 0;
        write(dc, words, left, static_cast<int>(line));
    }
}

void write_runs(wxDC& dc, const wxStaticText& label, const Lines& lines, int y, double step)
{
    const wxFont plain = label.GetFont();
    const wxFont heavy = plain.Bold().Underlined();
    const wxColour ink = dc.GetTextForeground();
    double line = y;
    int x = 0;
    for (const Run& each : lines.runs) {
        dc.SetFont(each.marked ? heavy : plain);
        dc.SetTextForeground(each.marked ? lines.mark : ink);
        for (wxString rest = each.words; !rest.empty();) {
            wxString after;
            x = write(dc, rest.BeforeFirst('\n', &after), x, static_cast<int>(line));
            if (rest.Find('\n') != wxNOT_FOUND) {
                x = 0;
                line += step;
            }
            rest = after;
        }
    }
}

void paint(wxStaticText& label, const Lines& lines)
{
    wxBufferedPaintDC dc(&label);
    dc.SetBackground(wxBrush(label.UseBgCol() ? label.GetBackgroundColour() : ground_below(label)));
    dc.Clear();
    dc.SetFont(label.GetFont());
    dc.SetTextForeground(is_on(label) ? label.GetForegroundColour() : look().colours->quiet);
    const double step = line_height(label, lines.factor);
    const int y = static_cast<int>((step - dc.GetCharHeight()) / 2); // as much above the first line as below the last
    if (lines.runs.empty())
        write_lines(dc, label, y, step);
    else
        write_runs(dc, label, lines, y, step);
}

Lines& lines_of(wxStaticText& label)
{
    if (auto* known = static_cast<Lines*>(label.GetClientObject()))
        return *known;
    auto* made = new Lines;
    label.SetClientObject(made); // which owns it now
    label.Bind(wxEVT_PAINT, [&label, made](wxPaintEvent&) { paint(label, *made); });
    label.Bind(wxEVT_ERASE_BACKGROUND, [](wxEraseEvent&) {}); // all of it is painted
    paint_after_the_system(label);
    return *made;
}

} // namespace

double line_height(const wxWindow& window, double factor)
{
    // Other Japanese letters than BIZ UD have a gap in their height already.
    return std::max<double>(window.GetCharHeight(), std::abs(window.GetFont().GetPixelSize().y) * factor);
}

void set_line_height(wxStaticText& label, double factor) { lines_of(label).factor = factor; }

void show_runs(wxStaticText& label, const std::vector<Run>& runs, const wxColour& mark)
{
    Lines& lines = lines_of(label);
    lines.runs = runs;
    lines.mark = mark;
    wxString all;
    for (const Run& each : runs)
        all += each.words;
    label.SetLabelText(all);
    label.Refresh(false);
}

} // namespace junbi::native
