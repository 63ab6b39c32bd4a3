// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/style/line_breaks.h"

#include <unicode/brkiter.h>

#include <wx/dcmemory.h>
#include <wx/window.h>

#include <memory>
#include <stdexcept>
#include <vector>

namespace junbi {
namespace {

using Iterator = std::unique_ptr<icu::BreakIterator>;

Iterator iterator_for(const char* rules)
{
    UErrorCode error = U_ZERO_ERROR;
    Iterator made(icu::BreakIterator::createLineInstance(icu::Locale(rules), error));
    if (U_FAILURE(error))
        throw std::runtime_error(u_errorName(error));
    return made;
}

/// Where a line may end. Kept for the thread of the window: making one takes longer than using it.
icu::BreakIterator& places_to_break(Breaks breaks)
{
    static const Iterator anywhere = iterator_for("ja@lb=strict");
    if (breaks == Breaks::anywhere)
        return *anywhere;
    static const Iterator phrases = iterator_for("ja@lb=strict;lw=phrase");
    return *phrases;
}

/// Breaks one line of the text; measures it once as a whole.
wxString broken(const wxDC& dc, const wxString& line, int width, Breaks how)
{
    wxArrayInt ends; // of each code point, in pixels from the left
    if (line.empty() || !dc.GetPartialTextExtents(line, ends) || ends.Last() <= width)
        return line;
    icu::UnicodeString source;
    std::vector<std::size_t> point_of; // UTF-16 place → code point
    for (std::size_t i = 0; i < line.length(); ++i) {
        source.append(static_cast<UChar32>(line[i].GetValue()));
        point_of.resize(static_cast<std::size_t>(source.length()), i);
    }
    point_of.push_back(line.length());

    icu::BreakIterator& breaks = places_to_break(how);
    breaks.setText(source);
    wxString result;
    std::size_t start = 0, last = 0;
    const auto left_of = [&](std::size_t point) { return point ? ends[point - 1] : 0; };
    for (int32_t place = breaks.next(); place != icu::BreakIterator::DONE; place = breaks.next()) {
        const std::size_t here = point_of[static_cast<std::size_t>(place)];
        const std::size_t seen = line.substr(start, here - start).Trim().length() + start; // spaces at the end take no room
        if (last > start && left_of(seen) - left_of(start) > width) {
            result += line.substr(start, last - start).Trim().Trim(false) + wxS("\n");
            start = last;
        }
        while (left_of(here) - left_of(start) > width && here - start > 1) { // a word longer than a line: an address
            std::size_t end = start + 1;
            while (left_of(end + 1) - left_of(start) <= width)
                ++end;
            result += line.substr(start, end - start) + wxS("\n");
            start = end;
        }
        last = here;
    }
    return result + (start ? line.substr(start).Trim(false) : line.substr(start));
}

} // namespace

wxString broken_into_lines(const wxWindow& window, const wxString& text, int width, Breaks breaks)
{
    static wxMemoryDC dc; // only measures; one for each text would take longer than measuring
    dc.SetFont(window.GetFont());
    wxString result;
    for (wxString rest = text; !rest.empty();) {
        wxString after;
        result += broken(dc, rest.BeforeFirst('\n', &after), width, breaks);
        if (rest.Find('\n') != wxNOT_FOUND)
            result += wxS("\n");
        rest = after;
    }
    return result;
}

} // namespace junbi
