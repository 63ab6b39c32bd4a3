// SPDX-License-Identifier: Apache-2.0
#include "wizard/cli/asked_tables.h"
#include "wizard/cli/commands.h"
#include "wizard/cli/imported_rows.h"
#include "wizard/engine/failure.h"
#include "wizard/engine/forms.h"
#include "wizard/storage/known_columns.h"

#include <algorithm>
#include <ostream>

namespace junbi {
namespace {

/// Which header went where, and what was left out: the person sees the guess. A column without a header is told by nothing.
void tell_mapping(const Call& call, const Field& field, const Foreign& from)
{
    const auto& header = from.source.table.columns;
    const auto name = [&](std::size_t place) { return header[place].empty() ? T("Column {1}", place + 1) : T("“{1}”", header[place]); };
    for (std::size_t i = 0; i < from.mapping.size(); ++i)
        if (from.mapping[i])
            call.messages << call.say(T("{1} was taken as: {2}", name(*from.mapping[i]), field.columns[i].label)) << "\n";
    for (std::size_t place = 0; place < header.size(); ++place)
        if (!header[place].empty() && std::find(from.mapping.begin(), from.mapping.end(), std::optional(place)) == from.mapping.end())
            call.messages << call.say(T("{1} was left out.", name(place))) << "\n";
}

/// The next list of this kind is understood at once. Where that cannot be kept, the list is imported all the same.
void remember(const Call& call, const std::string& table, const Field& field, const Foreign& from)
{
    const auto trouble = trouble_of([&] { remember_columns(known_columns_file(), table, field, from); });
    if (trouble)
        call.messages << call.say(*trouble) << "\n";
}

/// The imported rows with those that are there, as it was asked for.
Table taken(const Call& call, const Wizard& wizard, const std::string& step, const Field& field, Table imported)
{
    if (!call.asked.add && !call.asked.fill_in)
        return imported;
    return joined(answers_of(call, wizard, step, field).rows(field.id), imported, call.asked.fill_in ? Taking::fill_in : Taking::append,
        field.row_key);
}

} // namespace

int import(const Call& call)
{
    if (call.asked.names.size() != 2)
        throw Failure(Ending::usage, T("Say which table, then which file: junbi import STEP.TABLE FILE"));
    OpenOffice open(call, OpenOffice::Need::keeping);
    const std::string& name = call.asked.names.front();
    const std::string step = name.substr(0, name.find('.'));
    const Check* check = open.wizard().find(step);
    const Form form = check ? full_form(*check) : Form{};
    const Field* field = name.size() > step.size() ? find_field(form, name.substr(step.size() + 1)) : nullptr;
    if (!field || field->kind != Kind::table)
        throw Failure(Ending::usage, T("There is no table “{1}”.", name));
    ImportedRows imported = imported_rows(call, open.wizard(), step, *field, call.asked.names[1]);
    const std::size_t count = imported.rows.size();
    open.wizard().fill(step, field->id, taken(call, open.wizard(), step, *field, std::move(imported.rows)), call.asked.computer);
    open.save();
    for (const Text& each : imported.notes)
        call.messages << call.say(each) << "\n";
    tell_mapping(call, *field, imported.from);
    remember(call, name, *field, imported.from);
    call.messages << call.say(T("Rows imported: {1}", count)) << "\n";
    return 0;
}

} // namespace junbi
