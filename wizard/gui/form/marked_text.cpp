// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/form/marked_text.h"

#include "wizard/gui/style/native.h"

#include <algorithm>
#include <cmath>

namespace junbi {
namespace {

constexpr double line_height = 1.4;
constexpr int room_for_weight = 88; ///< per cent of the width: heavier letters are wider than those that were measured

wxString escaped(const wxString& letters)
{
    wxString safe;
    for (const wxUniChar each : letters)
        safe += each == '&' ? wxString(wxS("&amp;"))
            : each == '<'   ? wxString(wxS("&lt;"))
            : each == '>'   ? wxString(wxS("&gt;"))
                            : wxString(each);
    return safe;
}

} // namespace

MarkedText::MarkedText(wxWindow* parent, const Theme& theme, Type type)
    : wxStaticText(parent, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxST_NO_AUTORESIZE), theme_(theme)
{
    theme.dress(*this, type);
    native::set_line_height(*this, line_height);
}

void MarkedText::say(const wxString& words, const std::vector<bool>& marks)
{
    words_ = words;
    marks_ = marks;
    marks_.resize(words.length());
    width_ = 0;
    SetForegroundColour(theme_.colours().ink);
    native::describe(*this, words);
    draw(words);
}

void MarkedText::say_quietly(const wxString& words)
{
    say(words, {});
    SetForegroundColour(theme_.colours().quiet);
}

void MarkedText::wrap_to(int width)
{
    if (width < 2 || width == width_)
        return;
    width_ = width;
    draw(broken_into_lines(*this, words_, width * room_for_weight / 100));
}

void MarkedText::draw(const wxString& lines)
{
    SetLabelMarkup(marked_up(lines));
    SetMinSize(wxSize(1, static_cast<int>(std::ceil((lines.Freq('\n') + 1) * GetCharHeight() * line_height))));
}

/// The lines are the words with breaks put in, and spaces at the breaks left out.
wxString MarkedText::marked_up(const wxString& lines) const
{
    const wxString begin = wxS("<span foreground='") + wx(hex(theme_.colours().attention)) + wxS("'><b><u>"), end = wxS("</u></b></span>");
    wxString all;
    bool inside = false;
    std::size_t place = 0;
    for (const wxUniChar letter : lines) {
        while (letter != '\n' && place < words_.length() && words_[place] != letter)
            ++place;
        const bool marked = letter != '\n' && place < marks_.size() && marks_[place];
        if (marked != inside)
            all += marked ? begin : end;
        inside = marked;
        all += escaped(wxString(letter));
        place += letter != '\n';
    }
    return inside ? all + end : all;
}

} // namespace junbi
