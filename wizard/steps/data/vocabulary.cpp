// SPDX-License-Identifier: Apache-2.0
#include "wizard/steps/data/vocabulary.h"

#include "checks/contract/days.h"
#include "checks/contract/wildcards.h"
#include "wizard/engine/forms.h"
#include "wizard/engine/summary.h"
#include "wizard/steps/data/fact_values.h"
#include "wizard/steps/data/xml_source.h"

#include <algorithm>

namespace junbi {
namespace {

using Understood = std::variant<Name, Text>;

std::vector<std::string> ids_of(const Form& form, const std::string& before)
{
    std::vector<std::string> ids;
    for (const Field& each : form)
        ids.push_back(before + each.id);
    return ids;
}

/// The question of a step's form; only the two that every step has need the full form.
std::optional<Field> question_of(const Check& check, const std::string& id)
{
    if (const Field* found = find_field(check.form, id))
        return *found;
    const Form form = full_form(check);
    const Field* found = find_field(form, id);
    return found ? std::optional(*found) : std::nullopt;
}

/// An answer in the form of this step or of "office". `kind` is the first part of its name.
Understood answer_in(const Check& check, Scope scope, Name name, const std::string& kind, const std::string& rest)
{
    const auto [id, column] = cut(rest);
    name.question = question_of(check, id);
    if (!name.question)
        return T("There is no question “{1}”. There are: {2}.", name.written, listed(ids_of(check.form, kind + ".")));
    if (name.question->scope != scope)
        return scope == Scope::office ? T("The question “{1}” is asked for each computer. Write computer.{1}.", id)
                                      : T("The question “{1}” is asked once for the office. Write own.{1}.", id);
    if (column.empty())
        return name;
    const Form columns = name.question->columns;
    const Field* cell = find_field(columns, column);
    if (!cell)
        return T("The question “{1}” has no column “{2}”. It has: {3}.", id, column, listed(ids_of(columns, "")));
    name.question = *cell;
    return name;
}

Understood office_answer(Name name, const std::string& rest, const Vocabulary& vocabulary)
{
    for (const Check& each : vocabulary.around.checks)
        if (each.id == "office")
            return answer_in(each, Scope::office, std::move(name), "office", rest);
    return name;
}

/// Those that begin as far as possible as the wrong one does.
std::vector<std::string> facts_like(const std::string& rest)
{
    const std::string group = cut(rest).first + ".";
    std::vector<std::string> near, groups;
    for (const std::string& each : all_fact_names()) {
        if ((each + ".").starts_with(group))
            near.push_back("facts." + each);
        const std::string start = "facts." + cut(each).first + ".…";
        if (groups.empty() || groups.back() != start)
            groups.push_back(start);
    }
    return near.empty() ? groups : near;
}

Understood fact(Name name, const std::string& rest)
{
    if (!name.values)
        return T("There is no fact “{1}”. There are: {2}.", name.written, listed(facts_like(rest)));
    name.fact = cut(rest).first;
    return name;
}

/// A table of this step or of one that is known; null where it belongs to a step that is not known here.
const Table* table_named(const std::string& name, const Vocabulary& vocabulary)
{
    const auto found = vocabulary.step.rules.find(name);
    return found != vocabulary.step.rules.end() ? &found->second.rows : &vocabulary.around.rules.table(name);
}

std::optional<Text> complaint_about_rule(const std::string& written, const std::string& rest, const Vocabulary& vocabulary)
{
    const RuleName rule = rule_name(rest);
    if (rule.column.empty())
        return T("“{1}” is no rule. Write rules.STEP.TABLE.ROW.COLUMN.", written);
    if (cut(rest).first != vocabulary.step.check.id && vocabulary.around.rules.tables().empty())
        return std::nullopt;
    const Table& table = *table_named(rule.table, vocabulary);
    if (table.empty())
        return T("There is no rule table “{1}”.", rule.table);
    if (std::find(table.columns.begin(), table.columns.end(), rule.column) == table.columns.end())
        return T("The rule table “{1}” has no column “{2}”. It has: {3}.", rule.table, rule.column, listed(table.columns));
    for (std::size_t i = 0; i < table.size(); ++i)
        if (rule.row == "*" || table.at(i, "id") == rule.row)
            return std::nullopt;
    return T("The rule table “{1}” has no row “{2}”.", rule.table, rule.row);
}

Understood declared(Name name, bool found, Text otherwise)
{
    return found ? Understood(std::move(name)) : Understood(std::move(otherwise));
}

Arg told_value(const Name& name, const std::string& value, const Rules& rules)
{
    if (name.question && name.question->kind == Kind::choice)
        for (const Option& each : options_of(*name.question, rules))
            if (each.id == value)
                return to_arg(each.label);
    if (name.question && name.question->kind == Kind::money)
        if (Answers one; one.set("n", value), one.number("n"))
            return Yen{*one.number("n")};
    if (name.question && name.question->kind == Kind::text)
        return value;
    if (value == "yes" || value == "no")
        return to_arg(value == "yes" ? T("Yes") : T("No"));
    if (value == "unsure")
        return to_arg(T("Not sure"));
    if (const auto day = parse_day(value))
        return *day;
    return value;
}

} // namespace

Understood understood(const std::string& written, const Vocabulary& vocabulary)
{
    Name name{written, values_behind(written)};
    const auto [kind, rest] = cut(written);
    if (!vocabulary.on_computer && (kind == "computer" || kind == "facts"))
        return T("“{1}” belongs to one computer. Move this finding from <office> to <computer>.", written);
    if (kind == "facts")
        return fact(std::move(name), rest);
    if (!name.values)
        return T(
            "“{1}” stands for nothing. Names begin with own. office. computer. facts. rules. settings. or after. – or are today.", written);
    if (kind == "own" || kind == "computer")
        return answer_in(vocabulary.step.check, kind == "own" ? Scope::office : Scope::computer, std::move(name), kind, rest);
    if (kind == "office")
        return office_answer(std::move(name), rest, vocabulary);
    if (kind == "rules")
        if (auto wrong = complaint_about_rule(written, rest, vocabulary))
            return std::move(*wrong);
    const Check& check = vocabulary.step.check;
    if (kind == "settings")
        return declared(std::move(name), check.settings.contains(rest), T("The setting “{1}” does not stand in <settings>.", rest));
    if (kind == "after")
        return declared(std::move(name), std::count(check.after.begin(), check.after.end(), rest) > 0,
            T("The step “{1}” is not named in <after>, so it is not known how it stands.", rest));
    return name;
}

std::optional<Text> never_answered(const Field& question, const std::string& value)
{
    std::vector<std::string> possible;
    switch (question.kind) {
    case Kind::tick:
        possible = {"yes"};
        break;
    case Kind::yes_no_unsure:
        possible = {"yes", "no", "unsure"};
        break;
    case Kind::choice:
        for (const Option& each : question.options)
            possible.push_back(each.id);
        break;
    default:
        break;
    }
    if (possible.empty() || std::any_of(possible.begin(), possible.end(), [&](const std::string& each) { return fits(value, each); }))
        return std::nullopt;
    return T("“{1}” is never answered to “{2}”. Its answers are: {3}.", value, question.id, listed(possible));
}

Arg told_values(const Name& name, const Case& given)
{
    const Values values = name.values(given);
    if (values.empty())
        return to_arg(word_for(Status::unknown));
    if (values.size() == 1)
        return told_value(name, values.front(), given.rules);
    Text list;
    for (const std::string& each : values) {
        Text one{"{1}", {told_value(name, each, given.rules)}};
        list = list.empty() ? one : T("{1}, {2}", list, one);
    }
    return to_arg(std::move(list));
}

} // namespace junbi
