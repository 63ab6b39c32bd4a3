// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/form/differing.h"

#include <unicode/brkiter.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

namespace junbi {
namespace {

constexpr std::size_t most_letters = 200; ///< compared one with another: the cost grows with the square

/// One letter as people see it, and where it stands.
struct Letter {
    wxString words;
    std::size_t begin, end;
};

icu::BreakIterator& letter_ends()
{
    static const std::unique_ptr<icu::BreakIterator> made = [] {
        UErrorCode error = U_ZERO_ERROR;
        std::unique_ptr<icu::BreakIterator> one(icu::BreakIterator::createCharacterInstance(icu::Locale::getJapanese(), error));
        if (U_FAILURE(error))
            throw std::runtime_error(u_errorName(error));
        return one;
    }();
    return *made;
}

std::vector<Letter> letters_of(const wxString& words)
{
    icu::UnicodeString source;
    std::vector<std::size_t> point_of; // UTF-16 place → code point
    for (std::size_t i = 0; i < words.length(); ++i) {
        source.append(static_cast<UChar32>(words[i].GetValue()));
        point_of.resize(static_cast<std::size_t>(source.length()), i);
    }
    point_of.push_back(words.length());
    std::vector<Letter> letters;
    icu::BreakIterator& ends = letter_ends();
    ends.setText(source);
    std::size_t begin = 0;
    for (int32_t place = ends.next(); place != icu::BreakIterator::DONE; place = ends.next()) {
        const std::size_t end = point_of[static_cast<std::size_t>(place)];
        letters.push_back({words.substr(begin, end - begin), begin, end});
        begin = end;
    }
    return letters;
}

void mark(std::vector<bool>& marks, const Letter& letter, bool differs)
{
    std::fill(marks.begin() + static_cast<std::ptrdiff_t>(letter.begin), marks.begin() + static_cast<std::ptrdiff_t>(letter.end), differs);
}

/// Takes the marks off the longest row of letters that both have.
void unmark_common(Differing& all, const std::vector<Letter>& left, const std::vector<Letter>& right)
{
    std::vector<std::vector<std::size_t>> length(left.size() + 1, std::vector<std::size_t>(right.size() + 1)); // of what follows
    for (std::size_t i = left.size(); i-- > 0;)
        for (std::size_t j = right.size(); j-- > 0;)
            length[i][j] = left[i].words == right[j].words ? length[i + 1][j + 1] + 1 : std::max(length[i + 1][j], length[i][j + 1]);
    for (std::size_t i = 0, j = 0; i < left.size() && j < right.size();) {
        if (left[i].words == right[j].words) {
            mark(all.left, left[i++], false);
            mark(all.right, right[j++], false);
        } else if (length[i + 1][j] >= length[i][j + 1])
            ++i;
        else
            ++j;
    }
}

} // namespace

bool Differing::any() const
{
    const auto marked = [](const std::vector<bool>& marks) { return std::find(marks.begin(), marks.end(), true) != marks.end(); };
    return marked(left) || marked(right);
}

Differing differing(const wxString& left, const wxString& right)
{
    const bool differ = left != right;
    Differing all{std::vector<bool>(left.length(), differ), std::vector<bool>(right.length(), differ)};
    if (differ && left.length() <= most_letters && right.length() <= most_letters)
        unmark_common(all, letters_of(left), letters_of(right));
    return all;
}

} // namespace junbi
