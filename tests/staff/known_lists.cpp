// SPDX-License-Identifier: Apache-2.0
#include "tests/staff/quality.h"

#include "tests/checks/sample_case.h"
#include "tests/support/process.h"
#include "wizard/catalogues/speaker.h"
#include "wizard/engine/table_import.h"
#include "wizard/tables/table_file.h"

#include <stdexcept>

namespace junbi {
Check staff();
}

namespace junbi::testing {
namespace {

const Say& in_english()
{
    static const Say say = Speaker("en", std::filesystem::path()).say();
    return say;
}

} // namespace

SharedTable read_list(const std::filesystem::path& file, const std::string& field)
{
    const Check step = staff();
    const Field& known = *std::find_if(step.form.begin(), step.form.end(), [&](const Field& each) { return each.id == field; });
    const Rules& rules = SampleCase().rules;
    const Foreign foreign = fitted(known, read_table(file).source, in_english());
    Import taken = import_rows(known, foreign, foreign.mapping, rules, in_english(), *parse_day("2026-11-23"));
    if (!taken.wrong.empty())
        throw std::runtime_error(file.string() + ": " + in_english()(taken.complaints.front()));
    return std::make_shared<const Table>(std::move(taken.rows));
}

void make_lists(const std::filesystem::path& folder, const std::vector<std::string>& arguments)
{
    std::vector<std::string> command{
        "python3", (std::filesystem::path(JUNBI_SOURCE) / "tests/data/staff/make.py").string(), "--out", folder.string()};
    command.insert(command.end(), arguments.begin(), arguments.end());
    const Ran ran = run(command, {.limit = std::chrono::seconds(600)});
    if (ran.exit != 0)
        throw std::runtime_error("make.py: " + ran.err);
}

KnownLists read_lists(const std::filesystem::path& folder)
{
    return {read_list(folder / "roster.csv", "roster"), read_list(folder / "registered.csv", "registered"),
        read_table(folder / "truth.csv").source.table};
}

Outcome compared(const KnownLists& lists)
{
    SampleCase given;
    given.today = *parse_day("2026-11-23");
    given.own.set_personal_rows("roster", lists.roster);
    given.own.set_personal_rows("registered", lists.registered);
    return staff().judge_office(given.view());
}

} // namespace junbi::testing
