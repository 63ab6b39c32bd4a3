// SPDX-License-Identifier: Apache-2.0
// Tables for spreadsheets and other programs, and the end of those that name people.
#include "wizard/cli/asked_tables.h"
#include "wizard/cli/asking.h"
#include "wizard/cli/commands.h"
#include "wizard/engine/failure.h"
#include "wizard/parts/csv_text.h"
#include "wizard/parts/whole_file.h"

#include <algorithm>
#include <ostream>

namespace junbi {
namespace {

std::string csv_of(const Table& table)
{
    std::string text(csv_mark);
    text += csv_row(table.columns);
    for (const auto& row : table.rows)
        text += csv_row(row);
    return text;
}

/// How many cells got an apostrophe: one that begins so would be computed by a spreadsheet.
std::size_t guarded_cells(const Table& table)
{
    std::size_t guarded = 0;
    for (const auto& row : table.rows)
        guarded += static_cast<std::size_t>(std::count_if(row.begin(), row.end(), [](const auto& each) { return is_guarded(each); }));
    return guarded;
}

void demand_place(const Call& call, const std::filesystem::path& file)
{
    if (file.extension() != ".csv")
        throw Failure(Ending::usage, T("“{1}”: the name must end in .csv.", file.string()));
    std::error_code ignored;
    if (std::filesystem::exists(file, ignored) && !call.asked.yes)
        throw Failure(Ending::file, T("“{1}” is already there. Choose another name, or replace it with --yes.", file.string()));
}

void write(const Call& call, const AskedTable& table, const std::string& text)
{
    const std::filesystem::path& file = call.asked.output;
    if (table.personal)
        PrivateFile(file, text).put();
    else
        write_whole_file(file, text);
    call.messages << call.say(T("Exported to “{1}”: {2} rows.", file.string(), table.shown().size())) << "\n";
    if (table.personal)
        call.messages << call.say(T("This file names people. Only you can read it; delete it when it is not needed any more.")) << "\n";
}

} // namespace

int export_table(const Call& call)
{
    const Arguments& asked = call.asked;
    if (asked.names.size() != 1)
        throw Failure(Ending::usage, T("Say one table at a time: junbi export STEP.TABLE -o FILE.csv"));
    const bool to_screen = asked.output.empty() || asked.output == "-";
    if (!to_screen)
        demand_place(call, asked.output);
    OpenOffice open(call, asked.lists.empty() ? OpenOffice::Need::reading : OpenOffice::Need::nothing);
    take_lists(call, open.wizard());
    const AskedTable table = asked_table(call, open.wizard(), asked.names.front());
    const std::string text = csv_of(table.shown());
    if (to_screen)
        call.out << text << std::flush;
    else
        write(call, table, text);
    if (const std::size_t guarded = guarded_cells(table.shown()))
        call.messages << call.say(T("{1} cells got an apostrophe (') in front, so that no spreadsheet computes with them.", guarded))
                      << "\n";
    return asked.exit_diff ? difference_code(call, open.wizard(), {table.step}) : 0;
}

} // namespace junbi
