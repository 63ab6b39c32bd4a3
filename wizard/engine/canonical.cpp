// SPDX-License-Identifier: Apache-2.0
#include "checks/contract/days.h"
#include "wizard/engine/forms.h"
#include "wizard/engine/typed_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <regex>
#include <utility>
#include <vector>

namespace junbi {
namespace {

std::string trimmed(std::string_view text)
{
    const auto is_space = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    while (!text.empty() && is_space(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && is_space(text.back()))
        text.remove_suffix(1);
    return std::string(text);
}

void take_away(std::string& text, std::string_view what)
{
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what))
        text.erase(at, what.size());
}

/// Takes one sign away from the end (or the beginning) where something else is left; true where it stood there.
bool take_end(std::string& text, std::string_view sign)
{
    if (text.size() <= sign.size() || !text.ends_with(sign))
        return false;
    text.erase(text.size() - sign.size());
    return true;
}

bool take_beginning(std::string& text, std::string_view sign)
{
    if (text.size() <= sign.size() || !text.starts_with(sign))
        return false;
    text.erase(0, sign.size());
    return true;
}

/// "12" or "1.5" times `unit` (10,000 or 1,000); parts of one yen do not come out of these forms.
long long times(const std::string& typed, long long unit)
{
    long long sum = 0;
    bool behind = false;
    for (const char c : typed) {
        behind = behind || c == '.';
        if (c == '.')
            continue;
        sum = behind ? sum + (c - '0') * (unit /= 10) : sum * 10 + (c - '0') * unit;
    }
    return sum;
}

/// "12千", "1.5万", "1万2千500" → "12000", "15000", "12500"; any other form stays as it is.
std::string without_thousands(const std::string& text)
{
    static const std::regex form("(?:([0-9]{1,5}(?:[.][0-9]{1,4})?)万)?(?:([0-9]{1,6}(?:[.][0-9]{1,3})?)千)?([0-9]{0,4})");
    std::smatch parts;
    if (text.size() > 40 || text.find_first_not_of("0123456789") == std::string::npos || !std::regex_match(text, parts, form))
        return text;
    return std::to_string(times(parts[1], 10'000) + times(parts[2], 1'000) + times(parts[3], 1));
}

/// "¥12,000-", "12,000円（税込）", "▲12千円" → "12000", "12000", "-12000"; what is no amount stays as it is and is complained about.
std::string canonical_money(std::string_view typed)
{
    std::string text = trimmed(half_width(typed));
    for (const char* sign : {",", "円", "¥", "￥", "\\", "(税込み)", "(税込)", "税込み", "税込"})
        take_away(text, sign);
    text = trimmed(text);
    take_beginning(text, "金");
    take_end(text, "也");
    for (const char* dash : {"-", "ー", "―", "—", "‐", "−"})
        if (take_end(text, dash))
            break;
    bool minus = false;
    for (const char* sign : {"-", "−", "‐", "▲", "△"})
        if (!minus)
            minus = take_beginning(text, sign);
    text = without_thousands(trimmed(text));
    return minus ? "-" + text : text;
}

/// "１２台" → "12".
std::string canonical_number(std::string_view typed)
{
    std::string text = trimmed(half_width(typed));
    for (const char* sign : {",", "台", "人", "名", "日", "個"})
        take_away(text, sign);
    return trimmed(text);
}

bool only_digits(std::string_view typed)
{
    return std::all_of(typed.begin(), typed.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::vector<int> numbers_in(const std::string& text)
{
    std::vector<int> numbers;
    for (std::size_t i = 0; i < text.size();) {
        if (text[i] < '0' || text[i] > '9') {
            ++i;
            continue;
        }
        int value = 0;
        const auto [end, error] = std::from_chars(text.data() + i, text.data() + text.size(), value);
        numbers.push_back(error == std::errc() ? value : -1);
        i = static_cast<std::size_t>(end - text.data());
    }
    return numbers;
}

std::string iso_of(int year, int month, int day)
{
    char iso[64];
    std::snprintf(iso, sizeof iso, "%04d-%02d-%02d", year, month, day);
    return iso;
}

/// "3/15", "3-15", "3.15", "3月15日", also with the day of the week in brackets behind it: no "H30.4", no "Room 3-15".
bool is_month_and_day(const std::string& text)
{
    static const std::regex form("[0-9]{1,2}( *[-/.] *[0-9]{1,2}| *月 *[0-9]{1,2} *日)( *\\([^0-9]*\\))?");
    return text.size() < 60 && std::regex_match(text, form); // a whole page in one cell is no day either
}

/// That day of the year which is meant, reckoned from today; nothing where no year has it.
std::optional<Day> without_year(int month, int day, Meant meant, Day today)
{
    std::optional<Day> best;
    const int this_year = int(std::chrono::year_month_day(today).year());
    for (int year = this_year - 8; year <= this_year + 8; ++year) { // 29 February may be eight years away
        const auto one = parse_day(iso_of(year, month, day));
        if (!one || (meant == Meant::last && *one > today) || (meant == Meant::next && *one < today))
            continue;
        if (!best || std::chrono::abs(*one - today) <= std::chrono::abs(*best - today))
            best = one;
    }
    return best;
}

/// An age of the Japanese calendar, from its first to its last day.
struct Era {
    std::string_view name, sign, letters;
    int before;                         ///< its year 1 is the year after this one
    const char *first, *last = nullptr; ///< null: it is the present one
};

/// The age that a date begins with; null where it begins with none.
const Era* era_of(std::string_view text)
{
    static constexpr std::array<Era, 5> eras{{{"令", "㋿", "Rr", 2018, "2019-01-01"}, {"平", "㍻", "Hh", 1988, "1989-01-01", "2019-04-30"},
        {"昭", "㍼", "Ss", 1925, "1926-12-25", "1989-01-07"}, {"大", "㍽", "Tt", 1911, "1912-07-30", "1926-12-24"},
        {"明", "㍾", "Mm", 1867, "1873-01-01", "1912-07-29"}}};
    const auto found = std::find_if(eras.begin(), eras.end(), [&](const Era& each) {
        return text.starts_with(each.name) || text.starts_with(each.sign)
            || (!text.empty() && each.letters.find(text.front()) != std::string_view::npos);
    });
    return found == eras.end() ? nullptr : &*found;
}

/// "2026/12/1", "2026年12月1日", "令和8年12月1日", "R8.12.1" → "2026-12-01"; "12/1" with the year that is meant.
std::string canonical_date(std::string_view typed, Meant meant, std::optional<Day> today)
{
    if (parse_day(typed))
        return std::string(typed);
    const std::string text = trimmed(half_width(typed));
    std::vector<int> numbers = numbers_in(text);
    if (numbers.size() == 2 && today && is_month_and_day(text)) {
        const auto day = without_year(numbers[0], numbers[1], meant, *today);
        return day ? iso_day(*day) : text;
    }
    const Era* era = era_of(text);
    if (era && text.find("元年") != std::string::npos)
        numbers.insert(numbers.begin(), 1);
    if (numbers.size() != 3 || (era && era->last && meant != Meant::last)) // "H30.4.1" is no day to come: the person spells it out
        return text;
    const std::string iso = iso_of(era ? numbers[0] + era->before : numbers[0], numbers[1], numbers[2]);
    const bool this_age = era ? iso >= era->first && (!era->last || iso <= era->last) : numbers[0] >= 1900; // "26/12/1" too
    return this_age && parse_day(iso) ? iso : text;
}

std::string canonical_word(std::string_view typed, const std::vector<std::pair<std::string_view, std::string_view>>& words)
{
    const std::string text = trimmed(half_width(typed));
    for (const auto& [word, meaning] : words)
        if (text == word)
            return std::string(meaning);
    return text;
}

} // namespace

std::string canonical(const Field& field, std::string_view typed, std::optional<Day> today)
{
    switch (field.kind) {
    case Kind::number:
        return only_digits(typed) ? std::string(typed) : canonical_number(typed);
    case Kind::money:
        return only_digits(typed) ? std::string(typed) : canonical_money(typed);
    case Kind::date:
        return canonical_date(typed, field.meant, today);
    case Kind::tick:
        return canonical_word(
            typed, {{"true", "yes"}, {"1", "yes"}, {"はい", "yes"}, {"済", "yes"}, {"no", ""}, {"false", ""}, {"いいえ", ""}});
    case Kind::yes_no_unsure:
        return canonical_word(typed, {{"はい", "yes"}, {"いいえ", "no"}, {"わからない", "unsure"}, {"分からない", "unsure"}});
    case Kind::choice:
        return trimmed(half_width(typed));
    case Kind::text:
    case Kind::table:
        break;
    }
    return field.shape_only ? shape_of(typed) : trimmed(typed);
}

} // namespace junbi
