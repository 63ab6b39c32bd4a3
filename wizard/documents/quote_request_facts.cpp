// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/quote_request_facts.h"

#include "checks/contract/days.h"
#include "wizard/documents/computer_sheet_facts.h"
#include "wizard/engine/forms.h"

#include <algorithm>

namespace junbi {
namespace {

constexpr auto other_work = "work_other";

/// The works that were ticked, by the words of the form; what “something else” is, in the office's own words.
std::vector<Text> works_wanted(const Wizard& wizard, const Answers& answers)
{
    std::vector<Text> works;
    const Check* step = wizard.find("vendor");
    for (const Field& field : step ? step->form : Form{})
        if (field.id.starts_with("work_") && field.kind == Kind::tick && answers.yes(field.id)) {
            const std::string own = field.id == other_work ? answers.text("work_other_text") : "";
            works.push_back(own.empty() ? field.label : verbatim(own));
        }
    return works;
}

std::vector<AskedVendor> vendors_to_ask(const Answers& answers)
{
    std::vector<AskedVendor> vendors;
    const Table& rows = answers.rows("vendors");
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (!parse_day(rows.at(i, "answered")))
            vendors.push_back({rows.at(i, "name"), rows.at(i, "person")});
    return vendors;
}

} // namespace

RequestFacts request_facts(const Wizard& wizard)
{
    const Answers &office = wizard.office().of("office"), &vendor = wizard.office().of("vendor");
    RequestFacts facts{paper_head(wizard),
        {office.text("corporation"), office.text("address"), office.text("phone"), office.text("email"), office.text("contact")}};
    facts.vendors = vendors_to_ask(vendor);
    facts.works = works_wanted(wizard, vendor);
    facts.computers = computer_sheets(wizard, {}).computers;
    facts.planned_computers = std::max<long long>(office.number("computers").value_or(0), static_cast<long long>(facts.computers.size()));
    facts.reply_by = vendor.day("reply_by");
    facts.visit = office.day("visit");
    facts.reply_to = vendor.text("reply_to");
    facts.work_wish = vendor.text("work_wish");
    facts.valid_days = vendor.number("valid_days").value_or(0);
    facts.ask_period = vendor.yes("ask_period");
    facts.ask_split = vendor.yes("ask_split");
    return facts;
}

PrintJob quote_request_job(const Wizard& wizard, const Say& say, const std::string& language)
{
    return sheet_job("quote-request", quote_request_content(request_facts(wizard), say), say, language, wizard.today());
}

bool quote_wanted(const Wizard& wizard)
{
    const Answers& vendor = wizard.office().of("vendor");
    return vendor.text("ask") == "vendor" && !vendor.day("ordered");
}

} // namespace junbi
