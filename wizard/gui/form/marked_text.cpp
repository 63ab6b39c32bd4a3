// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/form/marked_text.h"

#include "wizard/gui/style/native.h"

#include <algorithm>
#include <cmath>

namespace junbi {
namespace {

constexpr double line_distance = 1.4;
constexpr int room_for_weight = 88; ///< per cent of the width: heavier letters are wider than those that were measured

} // namespace

MarkedText::MarkedText(wxWindow* parent, const Theme& theme, Type type)
    : wxStaticText(parent, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxST_NO_AUTORESIZE), theme_(theme)
{
    theme.dress(*this, type);
    native::set_line_height(*this, line_distance);
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
    native::show_runs(*this, runs_of(lines), theme_.colours().attention);
    SetMinSize(wxSize(1, static_cast<int>(std::ceil((lines.Freq('\n') + 1) * native::line_height(*this, line_distance)))));
}

/// The lines are the words with breaks put in, and spaces at the breaks left out.
std::vector<native::Run> MarkedText::runs_of(const wxString& lines) const
{
    std::vector<native::Run> all;
    std::size_t place = 0;
    for (const wxUniChar letter : lines) {
        while (letter != '\n' && place < words_.length() && words_[place] != letter)
            ++place;
        const bool marked = letter != '\n' && place < marks_.size() && marks_[place];
        if (all.empty() || all.back().marked != marked)
            all.push_back({wxString(), marked});
        all.back().words += letter;
        place += letter != '\n';
    }
    return all;
}

} // namespace junbi
