// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/subsidy_files_facts.h"

#include "wizard/engine/summary.h"

#include <algorithm>

namespace junbi {
namespace {

constexpr auto step_id = "subsidy";

Table table_of(const StepReport& report, const std::string& name)
{
    const auto found = report.tables.find(name);
    return found == report.tables.end() ? Table{} : found->second;
}

/// The ticks of the form that begin so, as they stand.
std::vector<FilesPoint> points_of(const Check& step, const Answers& answers, std::string_view beginning)
{
    std::vector<FilesPoint> points;
    for (const Field& field : step.form)
        if (field.kind == Kind::tick && field.id.starts_with(beginning))
            points.push_back({field.label, field.hint, answers.yes(field.id)});
    return points;
}

const Finding* finding_of(const StepReport& report, std::initializer_list<std::string_view> ids)
{
    for (const Placed& each : report.findings)
        if (std::find(ids.begin(), ids.end(), each.finding.id) != ids.end())
            return &each.finding;
    return nullptr;
}

/// About one row of the receipt: told beside that row, so that row and remedy stand together.
bool about_receipt_row(const Finding& finding)
{
    return finding.id.starts_with("subsidy.receipt_") && !finding.subject.empty()
        && finding.subject.find_first_not_of("0123456789") == std::string::npos;
}

void add_findings(const StepReport& step, const Report& report, SubsidyFiles& facts)
{
    for (const Placed& each : open_tasks(report))
        if (each.computer.empty() && step_of(each.finding) == step_id && !about_receipt_row(each.finding))
            facts.open.push_back(each.finding);
    for (const Placed& each : step.findings)
        if (is_open(each.finding.status) && about_receipt_row(each.finding))
            facts.wrong_on_receipt[each.finding.subject].push_back(each.finding);
    if (const Finding* round = finding_of(step, {"subsidy.deadline", "subsidy.sent"});
        round && !is_open(round->status)) // else it is missing
        facts.round_told = round->what;
}

} // namespace

SubsidyFiles subsidy_files(const Wizard& wizard)
{
    const Answers &office = wizard.office().of("office"), &own = wizard.office().of(step_id);
    SubsidyFiles facts{paper_head(wizard), office.text("wants_subsidy")};
    facts.tax_reported = own.yes("tax_reported");
    facts.costs = wizard.rules().table("subsidy.costs");
    if (const Check* step = wizard.find(step_id)) {
        facts.papers = points_of(*step, own, "paper_");
        facts.checks = points_of(*step, own, "check_");
    }
    if (const StepReport* step = wizard.report().find(step_id)) {
        facts.round = table_of(*step, "round");
        facts.limits = table_of(*step, "limits");
        facts.limit_sum = table_of(*step, "limit_sum");
        facts.amount = table_of(*step, "amount");
        facts.receipt = table_of(*step, "receipt_lines");
        facts.calendar = table_of(*step, "calendar");
        add_findings(*step, wizard.report(), facts);
    }
    return facts;
}

PrintJob subsidy_files_job(const Wizard& wizard, const Say& say, const std::string& language)
{
    const SubsidyFiles facts = subsidy_files(wizard);
    PrintJob job = sheet_job("subsidy-files", subsidy_files_content(facts, say), say, language, wizard.today());
    job.csv = subsidy_files_csv(facts, say);
    return job;
}

bool subsidy_files_wanted(const Wizard& wizard)
{
    const Answers& own = wizard.office().of(step_id);
    return wizard.office().of("office").yes("wants_subsidy") && !(own.text("result") == "granted" && own.yes("tax_reported"));
}

} // namespace junbi
