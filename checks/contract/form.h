// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/text.h"

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace junbi {

/// How a question is answered. There is deliberately no password kind: no secret is ever an answer.
/// Stored as text: tick "yes" or empty; yes_no_unsure "yes", "no", "unsure"; choice the option's id;
/// number and money digits; date "YYYY-MM-DD".
enum class Kind { tick, yes_no_unsure, choice, text, number, date, money, table };

/// Whom an answer belongs to: the whole office, or one computer.
enum class Scope { office, computer };

/// Which day a date without its year means: the nearest such day, the last one (what was done; today counts), or the next
/// one (what is to come; today counts).
enum class Meant { nearest, last, next };

struct Option {
    std::string id;
    Text label;
};

/// How the rows of two tables of the same form belong together. The outcome has a table `table` with the columns class, LEFT_row,
/// RIGHT_row (the "source_row" of each list; empty where there is none) and reason; rows of the class "ask" wait for a person, whose
/// word is kept in the field that has this pairing: verdict ("same", "different"), decided_on, and what both rows said (LEFT_column,
/// RIGHT_column), so that it is still known when the lists are imported anew.
struct Pairing {
    std::string left = {}, right = {}; ///< ids of the two tables
    std::string table = {};
    std::vector<Option> reasons = {}; ///< what a reason means, for people
    std::vector<Option> classes = {};

    bool empty() const { return table.empty(); }
};

/// Rows of a table may be chosen from another table of the same form, such as a published list. Columns go together by name.
struct Picking {
    std::string from = {};       ///< id of the list
    std::string column = {};     ///< of the list, by which it is narrowed
    std::string wanted = {};     ///< the choice that says to what: one of the rows of …
    std::string rule_table = {}; ///< … this rule table: columns id, name, and words (further names of it, separated by blanks)

    bool empty() const { return from.empty(); }
};

/// What counts of the first cell of a row when two rows may be about the same.
using RowKey = std::function<std::string(std::string_view)>;

/// One question, described as data. Window, command line, validation and papers all read this.
struct Field {
    Kind kind = Kind::text;
    Scope scope = Scope::office;
    std::string id;
    Text label;
    Text hint = {};         ///< help in place
    Text group = {};        ///< heading that starts with this field; empty: goes on
    std::string guide = {}; ///< line of the official guide it answers: "2-2.c1"
    bool required = true;
    Meant meant = Meant::nearest;     ///< Kind::date
    std::vector<Option> options = {}; ///< Kind::choice
    std::string options_rule = {};    ///< Kind::choice: rule table with columns id and name, instead of options
    long long least = 0, most = 9999; ///< Kind::number and Kind::money, inclusive
    std::vector<Field> columns = {};  ///< Kind::table
    bool personal = false;       ///< Kind::table: it names people, so it stays in a file of its own and is in no copy, report or recording
    bool shape_only = false;     ///< Kind::text: only the shape of what is typed is kept (KJ●●●), never the value; see shape_of()
    Pairing pairing = {};        ///< Kind::table: a person's word on rows of two other tables
    Picking picking = {};        ///< Kind::table
    RowKey row_key = {};         ///< Kind::table: left out: width, case and blanks do not count
    std::string when_field = {}; ///< shown only if that field of the same form …
    std::vector<std::string> when_values = {}; ///< … has one of these values

    Field&& optional() &&
    {
        required = false;
        return std::move(*this);
    }
    Field&& explained(Text text) &&
    {
        hint = std::move(text);
        return std::move(*this);
    }
    Field&& under(Text heading) &&
    {
        group = std::move(heading);
        return std::move(*this);
    }
    Field&& of(std::string line) &&
    {
        guide = std::move(line);
        return std::move(*this);
    }
    Field&& done() &&
    {
        meant = Meant::last;
        return std::move(*this);
    }
    Field&& to_come() &&
    {
        meant = Meant::next;
        return std::move(*this);
    }
    Field&& per_computer() &&
    {
        scope = Scope::computer;
        return std::move(*this);
    }
    Field&& about_people() &&
    {
        personal = true;
        return std::move(*this);
    }
    Field&& told_apart_by(RowKey key) &&
    {
        row_key = std::move(key);
        return std::move(*this);
    }
    Field&& picked_from(Picking list) &&
    {
        picking = std::move(list);
        return std::move(*this);
    }
    Field&& only_shape() &&
    {
        shape_only = true;
        return std::move(*this);
    }
    Field&& between(long long low, long long high) &&
    {
        least = low;
        most = high;
        return std::move(*this);
    }
    Field&& when(std::string field, std::vector<std::string> values) &&
    {
        when_field = std::move(field);
        when_values = std::move(values);
        return std::move(*this);
    }
};

using Form = std::vector<Field>;

inline Field field(Kind kind, std::string id, Text label)
{
    Field made;
    made.kind = kind;
    made.id = std::move(id);
    made.label = std::move(label);
    return made;
}
inline Field tick(std::string id, Text label) { return field(Kind::tick, std::move(id), std::move(label)); }
inline Field yes_no_unsure(std::string id, Text label) { return field(Kind::yes_no_unsure, std::move(id), std::move(label)); }
inline Field text(std::string id, Text label) { return field(Kind::text, std::move(id), std::move(label)); }
inline Field number(std::string id, Text label) { return field(Kind::number, std::move(id), std::move(label)); }
inline Field date(std::string id, Text label) { return field(Kind::date, std::move(id), std::move(label)); }
inline Field money(std::string id, Text label) { return field(Kind::money, std::move(id), std::move(label)).between(0, 999'999'999); }
inline Field choice(std::string id, Text label, std::vector<Option> options)
{
    Field made = field(Kind::choice, std::move(id), std::move(label));
    made.options = std::move(options);
    return made;
}
inline Field choice_from(std::string id, Text label, std::string rule_table)
{
    Field made = field(Kind::choice, std::move(id), std::move(label));
    made.options_rule = std::move(rule_table);
    return made;
}
inline Field table(std::string id, Text label, std::vector<Field> columns)
{
    Field made = field(Kind::table, std::move(id), std::move(label));
    made.columns = std::move(columns);
    return made;
}

} // namespace junbi
