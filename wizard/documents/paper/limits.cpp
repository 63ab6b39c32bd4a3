// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/paper/limits.h"

#include <algorithm>
#include <cmath>

namespace junbi {
namespace {

constexpr double form = 9, notice = 12, acuity = 0.4;

/// True for text that says something: not only blanks that make room.
bool says_something(const Element& element)
{
    if (element.name == "text")
        return element.has("msgid") || element.word("words").find("${") != std::string::npos;
    return std::any_of(element.children.begin(), element.children.end(), says_something);
}

/// `beside`: something is said in what the element stands in.
void find_silent(const Element& element, bool beside, std::vector<const Element*>& found)
{
    if (element.name == "symbol" && !beside)
        found.push_back(&element);
    for (const Element& each : element.children) {
        const bool in_row = element.name == "row" && says_something(element);
        find_silent(each, says_something(element) || (in_row && each.name == "group") || (beside && element.name == "group"), found);
    }
}

} // namespace

SizeLimits limits_of(const Element& page)
{
    if (page.word("kind") != "notice")
        return {page.number("min", form), page.number("min", form)};
    const double distance = page.number("distance", 0.5);
    return {std::max(notice, std::floor((8.1 * distance / acuity + 3.4) * 10) / 10), notice};
}

std::vector<const Element*> symbols_without_words(const Element& page)
{
    std::vector<const Element*> found;
    for (const Element& each : page.children)
        find_silent(each, false, found);
    return found;
}

} // namespace junbi
