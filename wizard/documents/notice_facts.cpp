// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/notice_facts.h"

#include "checks/contract/days.h"

#include <numbers>

namespace junbi {
namespace {

/// Layouts are drawn for A4.
double scale_of(SheetSize size)
{
    switch (size) {
    case SheetSize::a3:
        return std::numbers::sqrt2;
    case SheetSize::a2:
        return 2;
    case SheetSize::a4:
        break;
    }
    return 1;
}

std::string contact_of(const Office& office)
{
    const std::string& own = office.of("notices").text("contact");
    return own.empty() ? office.of("office").text("phone") : own;
}

} // namespace

NoticeFacts notice_facts(const Wizard& wizard)
{
    const Office& all = wizard.office();
    const Answers& office = all.of("office");
    const Answers& notices = all.of("notices");
    NoticeFacts facts{office.text("name"), notices.text("office_kana"), contact_of(all), notices.text("message"), notices.text("web_page"),
        notices.yes("says_no_number"), notices.yes("says_may_refuse")};
    const Table& rows = office.rows("municipalities");
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (const auto start = parse_day(rows.at(i, "start")); start && rows.at(i, "state") == "date")
            facts.starts.emplace_back(rows.at(i, "municipality"), *start);
    return facts;
}

PrintJob notice_job(const std::string& document, const Wizard& wizard, const Say& say, const std::string& language, const PaperOrder& order)
{
    PrintJob job{layout_file(document + (order.landscape ? "-landscape" : "")), notice_content(notice_facts(wizard), say), say};
    job.language = language.substr(0, language.find('@'));
    job.scale = scale_of(order.size);
    job.monochrome = order.monochrome;
    job.tile = order.tile;
    job.created = Moment(wizard.today());
    return job;
}

} // namespace junbi
