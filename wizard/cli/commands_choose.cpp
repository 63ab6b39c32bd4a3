// SPDX-License-Identifier: Apache-2.0
#include "wizard/cli/asked_tables.h"
#include "wizard/cli/commands.h"
#include "wizard/engine/column_reader.h"
#include "wizard/engine/failure.h"
#include "wizard/engine/forms.h"
#include "wizard/engine/picking.h"

#include <algorithm>
#include <charconv>
#include <ostream>

namespace junbi {
namespace {

/// The table to fill and the list to choose from.
struct Choice {
    std::string step;
    const Field& table;
    const Table& known;
    const Table& list;
};

const Field& field_of(const std::string& name, const Form& form)
{
    const auto dot = name.find('.');
    const Field* field = dot == name.npos ? nullptr : find_field(form, name.substr(dot + 1));
    if (!field || field->kind != Kind::table)
        throw Failure(Ending::usage, T("There is no table “{1}”.", name));
    if (field->picking.empty())
        throw Failure(Ending::usage, T("There is no list to choose from for “{1}”. Import a file: junbi import {1} FILE", name));
    return *field;
}

/// The row of the rule table that is meant: its id, its name, or the beginning of one name only.
std::string wanted_of(const Call& call, const Choice& choice, const Wizard& wizard)
{
    const Picking& picking = choice.table.picking;
    if (call.asked.where.empty())
        return wizard.office().of(choice.step).text(picking.wanted);
    if (call.asked.where == "all")
        return {};
    const Table& names = wizard.rules().table(picking.rule_table);
    std::vector<std::string> beginning; // 東京 for 東京都
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names.at(i, "id") == call.asked.where || names.at(i, "name") == call.asked.where)
            return names.at(i, "id");
        if (bare_word(names.at(i, "name")).starts_with(bare_word(call.asked.where)))
            beginning.push_back(names.at(i, "id"));
    }
    if (beginning.size() == 1)
        return beginning.front();
    if (names.empty())
        throw Failure(Ending::usage, T("--where: there is nothing by which the list could be narrowed."));
    throw Failure(Ending::usage,
        T("--where: “{1}” is not known here. There are, for example: {2}, {3}.", call.asked.where, names.at(0, "name"),
            names.at(names.size() - 1, "name")));
}

/// One cell in one line: what could steer a terminal becomes a blank.
std::string shown_cell(std::string cell)
{
    std::replace_if(
        cell.begin(), cell.end(), [](char c) { return static_cast<unsigned char>(c) < ' ' || c == 127; }, ' ');
    return cell;
}

int show_list(const Call& call, const Choice& choice, const Wizard& wizard)
{
    const std::vector<std::size_t> rows = rows_for(choice.list, choice.table.picking, wizard.rules(), wanted_of(call, choice, wizard));
    for (const std::size_t row : rows) {
        call.out << row + 1;
        for (const std::string& cell : choice.list.rows[row])
            call.out << "\t" << shown_cell(cell);
        call.out << "\n";
    }
    call.messages << call.say(T("Rows shown: {1} of {2}", rows.size(), choice.list.size())) << "\n";
    return 0;
}

std::size_t row_of(const std::string& word, const Table& list)
{
    std::size_t row = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), row);
    if (error != std::errc() || end != word.data() + word.size() || row == 0 || row > list.size())
        throw Failure(Ending::usage, T("“{1}” is no row of the list, which has {2}. Nothing was changed.", word, list.size()));
    return row - 1;
}

} // namespace

int choose(const Call& call)
{
    const std::vector<std::string>& names = call.asked.names;
    OpenOffice open(call, names.size() > 1 ? OpenOffice::Need::keeping : OpenOffice::Need::reading);
    Wizard& wizard = open.wizard();
    const std::string step = names.front().substr(0, names.front().find('.'));
    const Form form = full_form(step_named(call, wizard, step));
    const Field& table = field_of(names.front(), form);
    const Answers& answers = answers_of(call, wizard, step, table);
    const Choice choice{step, table, answers.rows(table.id), answers.rows(table.picking.from)};
    if (choice.list.empty())
        throw Failure(
            Ending::usage, T("The list “{1}” has no rows yet. Import it first: junbi import {1} FILE", step + "." + table.picking.from));
    if (names.size() == 1)
        return show_list(call, choice, wizard);
    std::vector<std::size_t> rows;
    std::transform(names.begin() + 1, names.end(), std::back_inserter(rows), [&](const auto& word) { return row_of(word, choice.list); });
    Picked picked = with_picked(table, choice.known, choice.list, rows);
    wizard.fill(step, table.id, std::move(picked.rows), call.asked.computer);
    open.save();
    call.messages << call.say(T("Rows taken over: {1} of {2} (the others were there already)", picked.added, rows.size())) << "\n";
    return 0;
}

} // namespace junbi
