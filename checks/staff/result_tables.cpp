// SPDX-License-Identifier: Apache-2.0
#include "checks/staff/result_tables.h"

#include "checks/staff/reasons.h"

#include <algorithm>
#include <utility>

namespace junbi::staff_step {

namespace {

/// The numbers of the rows of a list; the column is looked for once.
class RowNumbers {
public:
    explicit RowNumbers(const Table& list)
        : list_(list)
        , column_(static_cast<std::size_t>(std::find(list.columns.begin(), list.columns.end(), "source_row") - list.columns.begin()))
    {
    }
    std::string operator()(std::uint32_t row) const
    {
        if (row == no_row)
            return {};
        const auto& cells = list_.rows[row];
        return column_ < cells.size() && !cells[column_].empty() ? cells[column_] : std::to_string(row + 2);
    }

private:
    const Table& list_;
    std::size_t column_;
};

/// A name or a reading stands in one column or in two: the one that is wrong.
std::string column_of(
    const Match& each, const Table& roster, const Table& registered, const char* whole, const char* family, const char* given)
{
    if (!registered.at(each.registered, whole).empty() || registered.at(each.registered, family).empty())
        return whole;
    return registered.at(each.registered, family) != roster.at(each.roster, family) ? family : given;
}

class Corrections {
public:
    Corrections(const Table& roster, const Table& registered)
        : roster_(roster), registered_(registered), roster_number_(roster), registered_number_(registered)
    {
    }
    void add(const Match& each, const char* action, const std::string& field, const std::string& reason)
    {
        made_.rows.push_back({action, roster_number_(each.roster), registered_number_(each.registered), field, reason});
    }
    void correct(const Match& each);
    Table made() && { return std::move(made_); }

private:
    const Table &roster_, &registered_;
    RowNumbers roster_number_, registered_number_;
    Table made_{{"action", "roster_row", "registered_row", "field", "reason"}, {}};
};

void Corrections::correct(const Match& each)
{
    const auto wrong = [&](Wrong one) { return (each.wrong & static_cast<std::uint8_t>(one)) != 0; };
    if (wrong(Wrong::name))
        add(each, "correct", column_of(each, roster_, registered_, "name", "family", "given"), ids_of(each.reasons));
    if (wrong(Wrong::number))
        add(each, "correct", "number", id_of(Reason::other_number));
    if (wrong(Wrong::kana))
        add(each, "correct", column_of(each, roster_, registered_, "kana", "family_kana", "given_kana"), id_of(Reason::other_reading));
    if (wrong(Wrong::birth))
        add(each, "correct", "birth", id_of(Reason::other_birth));
    if (wrong(Wrong::job))
        add(each, "correct", "job", id_of(Reason::other_job));
}

} // namespace

Table matches_table(const Matches& matches, const Table& roster, const Table& registered)
{
    const RowNumbers staff(roster), users(registered);
    Table made{{"class", "roster_row", "registered_row", "reason"}, {}};
    made.rows.reserve(matches.lines.size());
    for (const Match& each : matches.lines)
        made.rows.push_back({id_of(each.kind), staff(each.roster), users(each.registered), ids_of(each.reasons)});
    return made;
}

Table corrections_table(const Matches& matches, const Table& roster, const Table& registered)
{
    std::vector<const Match*> users;
    for (const Match& each : matches.lines)
        if (each.registered != no_row && (each.wrong != 0 || each.kind == Class::extra || each.kind == Class::twice))
            users.push_back(&each);
    std::sort(users.begin(), users.end(), [](const Match* a, const Match* b) { return a->registered < b->registered; });
    Corrections corrections(roster, registered);
    for (const Match* each : users)
        if (each->kind == Class::extra || (each->kind == Class::twice && each->roster == no_row))
            corrections.add(*each, "remove", {}, ids_of(each->reasons));
        else if (each->kind != Class::twice)
            corrections.correct(*each);
    for (const Match& each : matches.lines)
        if (each.kind == Class::missing)
            corrections.add(each, "add", {}, ids_of(each.reasons));
    return std::move(corrections).made();
}

} // namespace junbi::staff_step
