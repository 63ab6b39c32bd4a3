// SPDX-License-Identifier: Apache-2.0
#include "checks/staff/people.h"

#include "checks/staff/code_points.h"

#include <algorithm>
#include <functional>

namespace junbi::staff_step {

namespace {

constexpr std::array<const char*, Columns::count> column_names{
    "number", "name", "family", "given", "kana", "family_kana", "given_kana", "birth", "job", "left_on"};

/// Mixes in a way in which the order counts.
std::uint64_t mixed(std::uint64_t so_far, std::string_view text)
{
    return (so_far ^ std::hash<std::string_view>{}(text)) * 0x9E3779B97F4A7C15U + 0x7F4A7C15U;
}

std::optional<int> number_at(std::string_view text, std::size_t& at)
{
    int value = 0;
    const std::size_t from = at;
    for (; at < text.size() && text[at] >= '0' && text[at] <= '9' && at - from < 4; ++at)
        value = value * 10 + (text[at] - '0');
    return at == from ? std::nullopt : std::optional(value);
}

void skip_to_digit(std::string_view text, std::size_t& at)
{
    while (at < text.size() && (text[at] < '0' || text[at] > '9'))
        ++at;
}

} // namespace

std::int32_t day_in(const std::string& text)
{
    if (text.empty() || text.size() > 32)
        return no_day;
    std::size_t at = 0;
    const auto year = number_at(text, at);
    skip_to_digit(text, at);
    const auto month = number_at(text, at);
    skip_to_digit(text, at);
    const auto day = number_at(text, at);
    if (!year || !month || !day || *year < 1850)
        return no_day;
    const std::chrono::year_month_day date{
        std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)), std::chrono::day(static_cast<unsigned>(*day))};
    return date.ok() ? static_cast<std::int32_t>(Day(date).time_since_epoch().count()) : no_day;
}

Columns::Columns(const Table& table, const std::string& prefix) : table_(table)
{
    for (std::size_t i = 0; i < at_.size(); ++i)
        at_[i] = static_cast<std::size_t>(
            std::find(table.columns.begin(), table.columns.end(), prefix + column_names[i]) - table.columns.begin());
}

const std::string& Columns::cell(std::size_t row, Column column) const
{
    static const std::string none;
    const auto& cells = table_.rows[row];
    return at_[column] < table_.columns.size() && at_[column] < cells.size() ? cells[at_[column]] : none;
}

std::string Columns::name_of(std::size_t row) const
{
    if (!cell(row, name).empty())
        return cell(row, name);
    if (const std::string& before = cell(row, family), &after = cell(row, given); !before.empty() || !after.empty())
        return before.empty() || after.empty() ? before + after : before + ' ' + after;
    if (!cell(row, kana).empty())
        return cell(row, kana);
    const std::string &before = cell(row, family_kana), &after = cell(row, given_kana);
    return before.empty() || after.empty() ? before + after : before + ' ' + after;
}

PeopleReader::PeopleReader(const Variants& variants, Day today) : texts_(memory_), folding_(variants), today_(today) { }

void PeopleReader::read_name(const Columns& columns, std::size_t row, Person& person)
{
    const bool whole = !columns.cell(row, Columns::name).empty();
    const std::string joined = whole ? std::string() : columns.name_of(row);
    const std::string& text = whole ? columns.cell(row, Columns::name) : joined;
    folding_.name(text, folded_);
    person.name = texts_.id(folded_.same);
    person.plain = folded_.plain == folded_.same ? person.name : texts_.id(folded_.plain);
    person.written = std::hash<std::string_view>{}(text);
    person.split = static_cast<std::uint32_t>(folded_.split);
    person.unreadable = folded_.unreadable;
    person.note_at = static_cast<std::uint32_t>(folded_.note_at);
    person.note_size = static_cast<std::uint32_t>(folded_.note_size);
    person.titled = folded_.titled;
    person.bracketed = !folded_.brackets.empty();
    reading_in_brackets_ = is_all_kana(folded_.plain) ? folded_.plain : folded_.brackets;
    person.content = mixed(1, text);
}

void PeopleReader::read_reading(const Columns& columns, std::size_t row, Person& person)
{
    std::string text = columns.cell(row, Columns::kana);
    if (text.empty())
        if (const std::string& family = columns.cell(row, Columns::family_kana), &given = columns.cell(row, Columns::given_kana);
            !family.empty() || !given.empty())
            text = family.empty() || given.empty() ? family + given : family + ' ' + given;
    if (text.empty() && !reading_in_brackets_.empty())
        for (const char32_t each : reading_in_brackets_)
            append(text, each);
    if (text.empty())
        return;
    folding_.reading(text, folded_);
    person.reading = texts_.id(folded_.plain);
    person.content = mixed(person.content, text);
}

std::optional<Person> PeopleReader::person(const Columns& columns, std::size_t row)
{
    Person made;
    made.row = static_cast<std::uint32_t>(row);
    read_name(columns, row, made);
    if (made.name == 0)
        return std::nullopt;
    read_reading(columns, row, made);
    const std::string &number = columns.cell(row, Columns::number), &job = columns.cell(row, Columns::job),
                      &birth = columns.cell(row, Columns::birth), &left = columns.cell(row, Columns::left_on);
    if (!number.empty()) {
        folding_.number(number, folded_);
        made.number = texts_.id(folded_.plain);
    }
    if (!job.empty()) {
        folding_.word(job, folded_);
        made.job = texts_.id(folded_.plain);
    }
    made.birth = day_in(birth);
    if (!left.empty())
        if (const std::int32_t day = day_in(left); day != no_day)
            made.left = day < today_.time_since_epoch().count();
    made.content = mixed(mixed(mixed(made.content, number), birth), job);
    return made;
}

std::vector<Person> PeopleReader::read(const Table& table, std::vector<std::uint32_t>& nameless, const std::string& prefix)
{
    const Columns columns(table, prefix);
    std::vector<Person> people;
    people.reserve(table.size());
    for (std::size_t row = 0; row < table.size(); ++row)
        if (const auto made = person(columns, row))
            people.push_back(*made);
        else
            nameless.push_back(static_cast<std::uint32_t>(row));
    return people;
}

} // namespace junbi::staff_step
