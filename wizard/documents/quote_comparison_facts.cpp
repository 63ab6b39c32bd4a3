// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/quote_comparison_facts.h"

#include "checks/contract/days.h"
#include "wizard/engine/forms.h"

#include <charconv>

namespace junbi {
namespace {

constexpr std::string_view included = "does_", wanted = "work_";

const Table& compared(const Wizard& wizard)
{
    static const Table none;
    const StepReport* report = wizard.report().find("vendor");
    const auto found = report ? report->tables.find("comparison") : std::map<std::string, Table>::const_iterator{};
    return report && found != report->tables.end() ? found->second : none;
}

std::optional<long long> amount(const std::string& cell)
{
    long long value = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    return !cell.empty() && error == std::errc() && end == cell.data() + cell.size() ? std::optional(value) : std::nullopt;
}

Told told(const std::string& cell) { return cell == "yes" ? Told::yes : cell == "no" ? Told::no : Told::nothing; }

/// The columns of the answers that tell of works, with the words of the ticks that ask for them.
struct Works {
    std::vector<std::string> columns;
    std::vector<ComparedWork> words;
};

Works works_of(const Wizard& wizard)
{
    Works works;
    const Check* step = wizard.find("vendor");
    const Answers& own = wizard.office().of("vendor");
    for (const Field& field : step ? step->form : Form{})
        if (field.id.starts_with(wanted) && field.kind == Kind::tick) {
            works.columns.push_back(std::string(included) + field.id.substr(wanted.size()));
            works.words.push_back({field.label, own.yes(field.id)});
        }
    return works;
}

Estimate estimate_of(const Table& rows, std::size_t row, const std::vector<std::string>& work_columns)
{
    const auto cell = [&](const char* column) -> const std::string& { return rows.at(row, column); };
    Estimate made{cell("name"), parse_day(cell("answered")), parse_day(cell("work_date")), parse_day(cell("valid_until")),
        amount(cell("price_readers")), amount(cell("price_support")), amount(cell("price_other")), amount(cell("total")),
        amount(cell("subsidy")), amount(cell("own_share"))};
    for (const std::string& column : work_columns)
        made.works.push_back(told(rows.at(row, column)));
    made.before_visit = told(cell("before_visit"));
    made.in_time = told(cell("in_time"));
    made.valid = told(cell("valid"));
    made.lowest = cell("lowest") == "yes";
    made.period = cell("period");
    made.note = cell("note");
    return made;
}

} // namespace

ComparisonFacts comparison_facts(const Wizard& wizard)
{
    Works works = works_of(wizard);
    const Table& rows = compared(wizard);
    ComparisonFacts facts{paper_head(wizard), std::move(works.words)};
    for (std::size_t i = 0; i < rows.size(); ++i) {
        facts.estimates.push_back(estimate_of(rows, i, works.columns));
        if (const auto limit = amount(rows.at(i, "limit")); limit && *limit > 0)
            facts.limit = limit;
        facts.subsidy_closes = parse_day(rows.at(i, "closes"));
    }
    facts.visit = wizard.office().of("office").day("visit");
    facts.chosen = wizard.office().of("vendor").text("chosen");
    return facts;
}

PrintJob quote_comparison_job(const Wizard& wizard, const Say& say, const std::string& language)
{
    const ComparisonFacts facts = comparison_facts(wizard);
    PrintJob job = sheet_job("quote-comparison", quote_comparison_content(facts, say), say, language, wizard.today());
    job.csv = quote_comparison_csv(facts, say);
    return job;
}

bool estimates_to_compare(const Wizard& wizard) { return !compared(wizard).empty() && !wizard.office().of("vendor").day("ordered"); }

} // namespace junbi
