// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/quote_request_facts.h"

#include "checks/contract/days.h"
#include "wizard/documents/computer_sheet_facts.h"
#include "wizard/documents/content_quote_request.h"
#include "wizard/documents/inventory.h"
#include "wizard/engine/failure.h"
#include "wizard/engine/forms.h"
#include "wizard/engine/typed_text.h"

#include <algorithm>
#include <array>

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

/// "2026-11-22", row 0 → "20261122-01".
std::string reference_of(Day day, std::size_t row)
{
    std::string number = iso_day(day);
    std::erase(number, '-');
    return number + (row < 9 ? "-0" : "-") + std::to_string(row + 1);
}

/// A day of the answer, or a price.
bool has_answered(const Table& rows, std::size_t row)
{
    constexpr std::array prices{"price_readers", "price_support", "price_other"};
    return parse_day(rows.at(row, "answered")).has_value()
        || std::any_of(prices.begin(), prices.end(), [&](const char* each) { return !rows.at(row, each).empty(); });
}

/// Those of that name, which may be two branches; where none is named, all that have not answered.
std::vector<AskedVendor> vendors_of(const Wizard& wizard, const std::string& wanted)
{
    std::vector<AskedVendor> vendors;
    const Table& rows = wizard.office().of("vendor").rows("vendors");
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string& name = rows.at(i, "name");
        if (name.empty() || (wanted.empty() ? has_answered(rows, i) : name != wanted))
            continue;
        const std::string& typed = rows.at(i, "reference");
        vendors.push_back({name, rows.at(i, "person"), rows.at(i, "email"),
            typed.empty() ? reference_of(parse_day(rows.at(i, "asked")).value_or(wizard.today()), i) : typed});
    }
    if (vendors.empty() && !wanted.empty())
        throw Failure(Ending::usage, T("There is no vendor “{1}” among those that you ask.", wanted));
    return vendors;
}

std::vector<AskedComputer> computers_of(const Wizard& wizard)
{
    std::vector<AskedComputer> all;
    for (const ComputerOnPaper& each : computer_sheets(wizard, {}).computers) {
        auto told = inventory_of(wizard, each.name);
        AskedComputer computer{each.name, told["place"], told["maker"], told["model"], told["system"], told["memory"], told["browser"],
            told["reader"], {}, false, false};
        const Facts& facts = wizard.office().find(each.name)->facts;
        computer.certificates_seen = bool(facts.certificates);
        computer.readers_seen = bool(facts.readers);
        if (!each.certificates.empty())
            computer.certificate_until = *std::max_element(each.certificates.begin(), each.certificates.end());
        all.push_back(std::move(computer));
    }
    return all;
}

/// What the step found missing or wrong in the letter, and in what it says of the vendors.
std::vector<Issue> faults_of(const Wizard& wizard)
{
    std::vector<Issue> faults;
    const StepReport* report = wizard.report().find("vendor");
    for (const Placed& each : report ? report->findings : std::vector<Placed>{}) {
        const std::string& id = each.finding.id;
        const bool in_letter = id.starts_with("vendor.letter_") || id == "vendor.works" || id == "vendor.mail_address"
            || id == "vendor.short_name" || id == "vendor.inventory";
        if (in_letter && is_open(each.finding.status)) {
            const Text what = each.computer.empty() ? each.finding.what : T("{1}: {2}", each.computer, each.finding.what);
            faults.push_back({.kind = Issue::Kind::fact, .document = "quote-request", .box = each.finding.question, .told = what});
        }
    }
    return faults;
}

} // namespace

RequestFacts request_facts(const Wizard& wizard, const std::string& vendor)
{
    const Answers &office = wizard.office().of("office"), &own = wizard.office().of("vendor");
    RequestFacts facts{paper_head(wizard),
        {office.text("corporation"), office.text("address"), office.text("phone"), office.text("email"), office.text("contact")}};
    facts.vendors = vendors_of(wizard, vendor);
    facts.works = works_wanted(wizard, own);
    facts.computers = computers_of(wizard);
    facts.planned_computers = std::max<long long>(office.number("computers").value_or(0), static_cast<long long>(facts.computers.size()));
    facts.reply_by = own.day("reply_by");
    facts.visit = office.day("visit");
    facts.reply_to = own.text("reply_to");
    facts.work_wish = own.text("work_wish");
    facts.valid_days = own.number("valid_days").value_or(0);
    facts.ask_period = own.yes("ask_period");
    facts.ask_split = own.yes("ask_split");
    facts.faults = faults_of(wizard);
    return facts;
}

PrintJob quote_request_job(const Wizard& wizard, const Say& say, const std::string& language, const std::string& vendor)
{
    const RequestFacts facts = request_facts(wizard, vendor);
    const std::vector<Letter> letters = letters_of(facts, say);
    PrintJob job = sheet_job("quote-request", quote_request_content(facts, letters, say), say, language, wizard.today());
    job.csv = letters_csv(letters, say);
    job.facts = facts.faults;
    for (const AskedVendor& each : facts.vendors)
        if (each.email.empty())
            job.facts.push_back({.kind = Issue::Kind::fact,
                .document = "quote-request",
                .box = "vendor.vendors",
                .told = T("{1} has no mail address yet: a mail draft would have no recipient.", each.company)});
    if (facts.vendors.size() == 1)
        job.mail = letter_mail(letters.front(), facts.sender.email, facts.vendors.front().email,
            as_file_name(say(T("Request for an estimate")) + "_" + facts.head.office) + ".pdf", say);
    return job;
}

std::vector<std::string> vendors_to_ask(const Wizard& wizard)
{
    std::vector<std::string> names;
    for (const AskedVendor& each : vendors_of(wizard, {}))
        if (std::find(names.begin(), names.end(), each.company) == names.end())
            names.push_back(each.company);
    return names;
}

bool quote_wanted(const Wizard& wizard)
{
    const Answers& vendor = wizard.office().of("vendor");
    return vendor.text("ask") == "vendor" && !vendor.day("ordered") && (vendor.rows("vendors").empty() || !vendors_to_ask(wizard).empty());
}

} // namespace junbi
