// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/papers.h"

#include "checks/contract/days.h"
#include "wizard/documents/account_worksheet_facts.h"
#include "wizard/documents/certificate_transfer_facts.h"
#include "wizard/documents/checklist_facts.h"
#include "wizard/documents/computer_sheet_facts.h"
#include "wizard/documents/hanging_plan_facts.h"
#include "wizard/documents/lost_terminal_facts.h"
#include "wizard/documents/notice_facts.h"
#include "wizard/documents/plan_facts.h"
#include "wizard/documents/quote_comparison_facts.h"
#include "wizard/documents/quote_request_facts.h"
#include "wizard/documents/reader_labels_facts.h"
#include "wizard/documents/staff_corrections_facts.h"
#include "wizard/documents/subsidy_files_facts.h"
#include "wizard/documents/terminal_sheet_facts.h"
#include "wizard/documents/visit_sheet_facts.h"
#include "wizard/documents/work_report_facts.h"
#include "wizard/engine/typed_text.h"

#include <algorithm>

namespace junbi {
namespace {

/// A paper about the whole office.
template <PrintJob (*job)(const Wizard&, const Say&, const std::string&)>
PrintJob of_the_office(const Wizard& wizard, const Say& say, const std::string& language, const PaperOrder&)
{
    return job(wizard, say, language);
}

PrintJob transfer_of(const Wizard& wizard, const Say& say, const std::string& language, const PaperOrder& order)
{
    return certificate_transfer_job(wizard, say, language, order.computer);
}

/// A sheet for one occasion (a computer is replaced) belongs to no office's everyday papers.
bool when_asked_for(const Wizard&) { return false; }

PrintJob computers_of(const Wizard& wizard, const Say& say, const std::string& language, const PaperOrder& order)
{
    return computer_sheet_job(wizard, say, language, order.computer);
}

PrintJob requests_of(const Wizard& wizard, const Say& say, const std::string& language, const PaperOrder& order)
{
    return quote_request_job(wizard, say, language, order.vendor);
}

PrintJob terminals_of(const Wizard& wizard, const Say& say, const std::string& language, const PaperOrder& order)
{
    return terminal_sheet_job(wizard, say, language, order.computer);
}

PrintJob corrections_of(const Wizard& wizard, const Say& say, const std::string& language, const PaperOrder& order)
{
    return staff_corrections_job(wizard, say, language, order.masked);
}

template <const char* document>
PrintJob notice_of(const Wizard& wizard, const Say& say, const std::string& language, const PaperOrder& order)
{
    return notice_job(document, wizard, say, language, order);
}

constexpr char card[] = "poster-card", consent[] = "poster-consent", start[] = "poster-start", sheet[] = "leaflet-a4",
               folded[] = "leaflet-three-fold";

/// A poster or leaflet, with what the office may word itself.
template <const char* document>
Paper notice(Text title)
{
    return {.id = document,
        .title = std::move(title),
        .job = notice_of<document>,
        .notice = true,
        .texts = {"notices.message", "notices.contact", "notices.web_page", "notices.office_kana", "notices.says_no_number",
            "notices.says_may_refuse"}};
}

} // namespace

const std::vector<Paper>& papers()
{
    static const std::vector<Paper> all{
        {.id = "checklist", .title = T("Readiness checklist"), .job = of_the_office<checklist_job>},
        {.id = "plan", .title = T("Plan of the preparation"), .job = of_the_office<plan_job>},
        {.id = "computer-sheet",
            .title = T("Computer sheet"),
            .job = computers_of,
            .about = About::computer,
            .without_subject = T("All computers")},
        {.id = "quote-request",
            .title = T("Request for an estimate"),
            .job = requests_of,
            .rows = true,
            .about = About::vendor,
            .without_subject = T("All vendors that have not answered yet"),
            .due = quote_wanted},
        {.id = "quote-comparison",
            .title = T("Comparison of the estimates"),
            .job = of_the_office<quote_comparison_job>,
            .rows = true,
            .due = estimates_to_compare},
        {.id = "subsidy-files",
            .title = T("Application for the subsidy"),
            .job = of_the_office<subsidy_files_job>,
            .rows = true,
            .due = subsidy_files_wanted},
        {.id = "visit-sheet", .title = T("Visit sheet"), .job = of_the_office<visit_sheet_job>, .due = visit_to_come},
        {.id = "work-report", .title = T("Work report"), .job = of_the_office<work_report_job>, .due = work_to_report},
        {.id = "certificate-transfer",
            .title = T("Certificate transfer sheet"),
            .job = transfer_of,
            .about = About::computer,
            .without_subject = T("To be filled in by hand"),
            .due = when_asked_for},
        {.id = "account-worksheet", .title = T("Account worksheet"), .job = of_the_office<account_worksheet_job>},
        {.id = "terminal-sheet",
            .title = T("Terminal sheet"),
            .job = terminals_of,
            .about = About::computer,
            .without_subject = T("All computers")},
        {.id = "lost-terminal", .title = T("Lost or stolen computer"), .job = of_the_office<lost_terminal_job>},
        {.id = "reader-labels", .title = T("Labels for the card readers"), .job = of_the_office<reader_labels_job>},
        {.id = "staff-corrections", .title = T("Staff correction list"), .job = corrections_of, .names_people = true, .rows = true},
        {.id = "hanging-plan", .title = T("Hanging plan for posters"), .job = of_the_office<hanging_plan_job>, .due = posters_to_hang},
        notice<card>(T("Poster: reading the card")),
        notice<consent>(T("Poster: asking for consent")),
        notice<start>(T("Poster: from when")),
        notice<sheet>(T("Leaflet: A4, two sides")),
        notice<folded>(T("Leaflet: A4 folded in three")),
    };
    return all;
}

std::vector<std::string> subjects_of(const Paper& paper, const Wizard& wizard)
{
    std::vector<std::string> names;
    if (paper.about == About::computer)
        for (const Computer& each : wizard.office().computers)
            names.push_back(each.name);
    if (paper.about == About::vendor)
        names = vendors_to_ask(wizard);
    return names;
}

Text subject_word(About about) { return about == About::vendor ? T("Vendor") : T("Computer"); }

const Paper* find_paper(const std::string& id)
{
    const auto found = std::find_if(papers().begin(), papers().end(), [&](const Paper& each) { return each.id == id; });
    return found == papers().end() ? nullptr : &*found;
}

std::string suggested_name(const Paper& paper, const Wizard& wizard, const Say& say, const PaperOrder& order)
{
    std::string name = say(paper.title);
    if (const std::string& office = wizard.office().of("office").text("name"); !office.empty())
        name += "_" + office;
    name += "_" + iso_day(wizard.today());
    if (paper.about != About::office && !order.subject(paper.about).empty())
        name += "_" + order.subject(paper.about);
    return as_file_name(name);
}

} // namespace junbi
