// SPDX-License-Identifier: Apache-2.0
#include "wizard/cli/asked_tables.h"

#include "wizard/cli/imported_rows.h"
#include "wizard/engine/failure.h"
#include "wizard/engine/forms.h"
#include "wizard/engine/table_import.h"

#include <algorithm>
#include <array>
#include <ostream>
#include <string_view>

namespace junbi {
namespace {

/// "staff.matches" → "staff" and "matches".
std::pair<std::string, std::string> parted(const std::string& word)
{
    const auto dot = word.find('.');
    if (dot == std::string::npos || dot + 1 == word.size())
        throw Failure(Ending::usage, T("“{1}” is not STEP.TABLE, such as {2}.", word, "staff.matches"));
    return {word.substr(0, dot), word.substr(dot + 1)};
}

/// What a step made, under its own name or with the step before it.
const Table* made_table(const StepReport* report, const std::string& step, const std::string& table)
{
    if (report)
        for (const std::string& name : {table, step + "." + table})
            if (const auto found = report->tables.find(name); found != report->tables.end())
                return &found->second;
    return nullptr;
}

/// The tables of a step that can be asked for now: "staff.roster, staff.matches".
std::string tables_of(const Check& check, const StepReport* report)
{
    std::string all;
    const auto add = [&](std::string name) {
        if (!name.starts_with(check.id + "."))
            name.insert(0, check.id + ".");
        all += (all.empty() ? "" : ", ") + name;
    };
    for (const Field& each : check.form)
        if (each.kind == Kind::table)
            add(each.id);
    if (report)
        for (const auto& [name, rows] : report->tables)
            add(name);
    return all;
}

Table headed(const Field& field)
{
    Table empty;
    for (const Field& each : field.columns)
        empty.columns.push_back(each.id);
    return empty;
}

/// A comparison of a step with its two lists.
struct Compared {
    const Check* check;
    const Pairing* pairing;
};

std::vector<Compared> comparisons_of(const Call& call, const Wizard& wizard, const std::vector<std::string>& steps)
{
    for (const std::string& each : steps)
        step_named(call, wizard, each);
    std::vector<Compared> all;
    for (const Check& check : wizard.checks())
        if (steps.empty() || std::find(steps.begin(), steps.end(), check.id) != steps.end())
            for (const Field& field : check.form)
                if (!field.pairing.empty())
                    all.push_back({&check, &field.pairing});
    if (all.empty())
        throw Failure(Ending::usage, T("--exit-diff: no step that was asked for compares lists. “staff” does."));
    return all;
}

bool is_same(std::string_view kind)
{
    constexpr std::array<std::string_view, 3> the_same{"same", "folded", "variant"};
    return std::find(the_same.begin(), the_same.end(), kind) != the_same.end();
}

/// As difference_code, of one comparison.
int difference_of(const Call& call, const Wizard& wizard, const Compared& compared)
{
    const std::string& step = compared.check->id;
    const Answers& own = wizard.office().of(step);
    const StepReport* report = wizard.report().find(step);
    const Table* matches = made_table(report, step, compared.pairing->table);
    for (const std::string& list : {compared.pairing->left, compared.pairing->right})
        if (own.rows(list).empty() || !matches) {
            call.messages << call.say(T("There is nothing to compare: “{1}.{2}” has no rows. Import it first: junbi import {1}.{2} FILE",
                step, own.rows(list).empty() ? list : compared.pairing->table))
                          << "\n";
            return 2;
        }
    const Table* corrections = made_table(report, step, "corrections");
    for (std::size_t i = 0; i < matches->size(); ++i)
        if (!is_same(matches->at(i, "class")))
            return 1;
    return corrections && !corrections->empty() ? 1 : 0;
}

} // namespace

const Answers& answers_of(const Call& call, const Wizard& wizard, const std::string& step, const Field& field)
{
    if (field.scope == Scope::office)
        return wizard.office().of(step);
    const Computer* found = wizard.office().find(call.asked.computer);
    if (!found)
        throw Failure(Ending::usage, T("“{1}.{2}” is asked for each computer: say which one with --computer.", step, field.id));
    return found->of(step);
}

AskedTable asked_table(const Call& call, const Wizard& wizard, const std::string& word)
{
    const auto [step, table] = parted(word);
    const Check& check = step_named(call, wizard, step);
    const StepReport* report = wizard.report().find(step);
    const Field* field = find_field(check.form, table);
    if (field && field->kind != Kind::table)
        field = nullptr;
    AskedTable found{step, table};
    found.personal = field && field->personal;
    if (field && !answers_of(call, wizard, step, *field).rows(table).empty())
        found.rows = &answers_of(call, wizard, step, *field).rows(table);
    else if (const Table* made = made_table(report, step, table)) {
        found.rows = made;
        found.personal = false; // what a step makes names nobody: its rows are numbers of rows
    } else if (field)
        found.none = headed(*field);
    else if (const std::string all = tables_of(check, report); !all.empty())
        throw Failure(Ending::usage, T("There is no table “{1}” now. There are: {2}.", word, all));
    else
        throw Failure(Ending::usage, T("There is no table “{1}”.", word));
    return found;
}

void take_lists(const Call& call, Wizard& wizard)
{
    for (const auto& [word, file] : call.asked.lists) {
        const auto [step, table] = parted(word);
        const Form form = full_form(step_named(call, wizard, step));
        const Field* field = find_field(form, table);
        if (!field || field->kind != Kind::table)
            throw Failure(Ending::usage, T("There is no table “{1}”.", word));
        wizard.fill(step, table, imported_rows(call, wizard, step, *field, file).rows, call.asked.computer);
    }
}

std::unique_ptr<Wizard> wizard_with_lists(const Call& call, const Office& office)
{
    auto wizard = make_wizard(call, office);
    take_lists(call, *wizard);
    return wizard;
}

int difference_code(const Call& call, const Wizard& wizard, const std::vector<std::string>& steps)
{
    int worst = 0;
    for (const Compared& each : comparisons_of(call, wizard, steps))
        worst = std::max(worst, difference_of(call, wizard, each));
    return worst;
}

} // namespace junbi
