// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/subsidy_files_facts.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace junbi {
namespace {

const std::set<std::string> at_the_top{
    "subsidy.deadline", "subsidy.sent", "subsidy.limit", "subsidy.amount", "subsidy.application", "subsidy.payment"};

std::optional<long long> number(const std::string& cell)
{
    long long value = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    return !cell.empty() && error == std::errc() && end == cell.data() + cell.size() ? std::optional(value) : std::nullopt;
}

const Table& made(const StepReport& report, const std::string& name)
{
    static const Table none;
    const auto found = report.tables.find(name);
    return found == report.tables.end() ? none : found->second;
}

void add_findings(const StepReport& report, SubsidyFacts& facts)
{
    for (const Placed& each : report.findings) {
        const Finding& finding = each.finding;
        if (finding.id == "subsidy.amount")
            facts.amounts = finding.evidence;
        if (finding.id == "subsidy.calendar")
            facts.calendar = finding.evidence;
        if (at_the_top.contains(finding.id))
            facts.state.push_back(finding);
        else if (is_open(finding.status))
            facts.missing.push_back(finding);
    }
    std::stable_sort(facts.missing.begin(), facts.missing.end(), [](const Finding& a, const Finding& b) { return a.status > b.status; });
}

void add_tables(const StepReport& report, SubsidyFacts& facts)
{
    const Table &limits = made(report, "limits"), &receipt = made(report, "receipt");
    for (std::size_t i = 0; i < limits.size(); ++i)
        facts.services.push_back({limits.at(i, "service"), limits.at(i, "name"), limits.at(i, "class"),
            number(limits.at(i, "limit_yen")).value_or(0), number(limits.at(i, "readers")).value_or(0)});
    for (std::size_t i = 0; i < receipt.size(); ++i)
        facts.receipt.push_back({receipt.at(i, "what"), receipt.at(i, "name"), receipt.at(i, "count"), number(receipt.at(i, "price"))});
}

/// The ticks of the form: papers to be attached, points to look over.
void add_points(const Wizard& wizard, SubsidyFacts& facts)
{
    const Answers& own = wizard.office().of("subsidy");
    const Check* step = wizard.find("subsidy");
    for (const Field& field : step ? step->form : Form{})
        if (field.kind == Kind::tick && field.id.starts_with("paper_"))
            facts.papers.push_back({field.label, field.hint, own.yes(field.id)});
        else if (field.kind == Kind::tick && (field.id.starts_with("check_") || field.id == "sticker"))
            facts.points.push_back({field.label, {}, own.yes(field.id)});
}

} // namespace

SubsidyFacts subsidy_facts(const Wizard& wizard)
{
    SubsidyFacts facts{paper_head(wizard)};
    if (const StepReport* report = wizard.report().find("subsidy")) {
        add_findings(*report, facts);
        add_tables(*report, facts);
    }
    add_points(wizard, facts);
    const Table& costs = wizard.rules().table("subsidy.costs");
    for (std::size_t i = 0; i < costs.size(); ++i)
        facts.costs.push_back({costs.at(i, "name"), costs.at(i, "group") != "none"});
    return facts;
}

PrintJob subsidy_files_job(const Wizard& wizard, const Say& say, const std::string& language)
{
    const SubsidyFacts facts = subsidy_facts(wizard);
    PrintJob job = sheet_job("subsidy-files", subsidy_files_content(facts, say), say, language, wizard.today());
    job.csv = subsidy_files_csv(facts, say);
    return job;
}

bool subsidy_under_way(const Wizard& wizard)
{
    const StepReport* report = wizard.report().find("subsidy");
    return wizard.office().of("office").yes("wants_subsidy") && report && is_open(report->status());
}

} // namespace junbi
