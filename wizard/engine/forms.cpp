// SPDX-License-Identifier: Apache-2.0
#include "wizard/engine/forms.h"

#include "checks/contract/days.h"
#include "wizard/engine/column_reader.h"
#include "wizard/engine/typed_text.h"

#include <algorithm>
#include <charconv>

namespace junbi {
namespace {

/// What most cells are: without control characters, bytes that may be wrong, and too short for a number of twelve digits.
bool plain(const std::string& value)
{
    return value.size() < 12 && std::none_of(value.begin(), value.end(), [](unsigned char c) { return c < 0x20 || c >= 0x7f; });
}

std::optional<Text> complaint_about_text(const std::string& value)
{
    if (plain(value))
        return std::nullopt;
    if (!is_utf8(value))
        return T("There are bytes in the text that are no characters. Please type it again.");
    if (std::any_of(value.begin(), value.end(), [](unsigned char c) { return (c < 0x20 && c != '\n' && c != '\t') || c == 0x7f; }))
        return T("There is a control character in the text. Please type it again.");
    if (has_personal_number(value))
        return T("This looks like a personal number of 12 digits. It is never kept here; please take it out.");
    return std::nullopt;
}

std::optional<Text> complaint_about_number(const Field& field, const std::string& value)
{
    if (field.kind == Kind::money)
        for (const char* untaxed : {"税抜", "税別"})
            if (value.find(untaxed) != std::string::npos)
                return T("This is an amount without tax. Please type it with the tax, such as 12,000.");
    long long number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    const bool digits = error == std::errc() && end == value.data() + value.size();
    if (field.kind == Kind::money && !digits)
        return T("Please give the amount in digits, such as 44000.");
    if (!digits || number < field.least || number > field.most)
        return T("Please give a number from {1} to {2}.", field.least, field.most);
    return std::nullopt;
}

std::optional<Text> complaint_about_choice(const Field& field, const std::string& value, const Rules& rules)
{
    Text known;
    for (const Option& each : options_of(field, rules)) {
        if (each.id == value)
            return std::nullopt;
        known = known.empty() ? each.label : T("{1}, {2}", known, each.label);
    }
    return T("“{1}” is not one of the choices ({2}).", value, known);
}

bool answered(const Field& field, const Answers& answers)
{
    return field.kind == Kind::table ? !answers.rows(field.id).empty() : !answers.text(field.id).empty();
}

std::optional<Finding> finding_for(const std::string& id, const Field& field, const Answers& answers, const Rules& rules)
{
    if (!answered(field, answers)) {
        if (!field.required)
            return std::nullopt;
        return todo(id, T("Not answered yet: {1}", field.label), field.hint.empty() ? T("Please answer this question.") : field.hint);
    }
    const auto wrong
        = field.kind == Kind::table ? complaint(field, answers.rows(field.id), rules) : complaint(field, answers.text(field.id), rules);
    if (wrong)
        return attention(id, T("{1}: the answer cannot be used.", field.label), *wrong);
    if (answers.text(field.id) == "unsure")
        return unknown(id, T("Not known yet: {1}", field.label), field.hint.empty() ? T("Find out and answer this question.") : field.hint);
    if (!field.guide.empty())
        return ok(id, told(field, answers, rules));
    return std::nullopt;
}

} // namespace

Text told(const Field& field, const Answers& answers, const Rules& rules)
{
    const std::string& value = answers.text(field.id);
    switch (field.kind) {
    case Kind::tick:
        return field.label;
    case Kind::yes_no_unsure:
        return T("{1}: {2}", field.label, value == "yes" ? T("Yes") : T("No"));
    case Kind::date:
        return T("{1}: {2}", field.label, *parse_day(value));
    case Kind::table:
        return T("{1}: {2} entered", field.label, answers.rows(field.id).size());
    case Kind::money:
        return T("{1}: {2}", field.label, Yen{*answers.number(field.id)});
    case Kind::choice:
        for (const Option& each : options_of(field, rules))
            if (each.id == value)
                return T("{1}: {2}", field.label, each.label);
        break;
    case Kind::number:
    case Kind::text:
        break;
    }
    return T("{1}: {2}", field.label, value);
}

Form full_form(const Check& check)
{
    Form form = check.form;
    form.push_back(text("responsible", T("Person responsible")).optional().under(T("For this step")));
    form.push_back(text("note", T("Note")).optional().explained(T("Please write no passwords and no names of care users here.")));
    return form;
}

const Field* find_field(const Form& form, std::string_view id)
{
    const auto found = std::find_if(form.begin(), form.end(), [&](const Field& each) { return each.id == id; });
    return found == form.end() ? nullptr : &*found;
}

bool shown(const Field& field, const Answers& answers)
{
    return field.when_field.empty()
        || std::find(field.when_values.begin(), field.when_values.end(), answers.text(field.when_field)) != field.when_values.end();
}

std::vector<Option> options_of(const Field& field, const Rules& rules)
{
    if (field.options_rule.empty())
        return field.options;
    std::vector<Option> options;
    const Table& rows = rules.table(field.options_rule);
    for (std::size_t i = 0; i < rows.size(); ++i)
        options.push_back({rows.at(i, "id"), verbatim(rows.at(i, "name"))});
    return options;
}

std::optional<Text> complaint(const Field& field, const std::string& value, const Rules& rules)
{
    if (value.empty())
        return std::nullopt;
    switch (field.kind) {
    case Kind::tick:
        return value == "yes" ? std::nullopt : std::optional(T("Please answer yes, or leave it empty."));
    case Kind::yes_no_unsure:
        return value == "yes" || value == "no" || value == "unsure" ? std::nullopt : std::optional(T("Please answer yes, no or unsure."));
    case Kind::choice:
        return complaint_about_choice(field, value, rules);
    case Kind::number:
    case Kind::money:
        return complaint_about_number(field, value);
    case Kind::date:
        return parse_day(value) ? std::nullopt : std::optional(T("Please give a day that exists, such as 2027-01-13 or 令和9年1月13日."));
    case Kind::text:
        if (field.shape_only && value != shape_of(value))
            return T("Of this answer only the shape may be kept. Please answer it again.");
        return complaint_about_text(value);
    case Kind::table:
        break;
    }
    return T("This is a table: it is filled row by row or imported from a file.");
}

Text complaint_about_cell(const Field& table, const Field& column, const std::string& value, const Rules& rules)
{
    if (table.personal && column.kind == Kind::choice)
        return T("This is not one of the choices.");
    return complaint(column, value, rules).value_or(Text{});
}

std::optional<Text> complaint(const Field& field, const Table& rows, const Rules& rules)
{
    for (const std::string& column : rows.columns)
        if (!find_field(field.columns, column))
            return T("The table has no column “{1}”.", column);
    std::vector<std::pair<const Field*, ColumnReader>> readers; // in the order of the rows' columns
    for (const std::string& column : rows.columns)
        readers.emplace_back(find_field(field.columns, column), ColumnReader(*find_field(field.columns, column), rules));
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (std::size_t c = 0; c < readers.size() && c < rows.rows[row].size(); ++c)
            if (readers[c].second.wrong(rows.rows[row][c]))
                return T("Row {1}, {2}: {3}", row + 1, readers[c].first->label,
                    complaint_about_cell(field, *readers[c].first, rows.rows[row][c], rules));
    return std::nullopt;
}

std::optional<Question> question_of(const Finding& finding, const std::string& computer, const std::vector<Check>& checks)
{
    for (const Check& check : checks)
        if (finding.question.starts_with(check.id + ".")) {
            const Form form = full_form(check);
            if (const Field* field = find_field(form, finding.question.substr(check.id.size() + 1)))
                return Question{check.id, field->id, field->scope == Scope::computer ? computer : ""};
        }
    return std::nullopt;
}

std::vector<Finding> form_findings(const Check& check, Scope scope, const Answers& answers, const Rules& rules)
{
    std::vector<Finding> findings;
    for (const Field& field : full_form(check)) {
        if (field.scope != scope || !shown(field, answers))
            continue;
        if (auto made = finding_for(check.id + "." + field.id, field, answers, rules)) {
            made->question = made->id;
            if (!field.guide.empty())
                made->guide = {field.guide};
            findings.push_back(std::move(*made));
        }
    }
    return findings;
}

} // namespace junbi
