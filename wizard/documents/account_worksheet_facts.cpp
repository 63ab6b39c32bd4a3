// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/account_worksheet_facts.h"

#include "wizard/engine/forms.h"

#include <algorithm>

namespace junbi {
namespace {

/// A line of the sheet: its words, the question that says how far it is, and the days that belong to it.
struct Line {
    Text title, where, how;
    std::string field, finding;
    std::vector<std::string> days;
};

std::vector<Line> lines()
{
    return {
        {T("First registration on the portal"), T("Care-information platform portal\nwww.kaigo-kiban-portal.jp"),
            T("First registration, new user, log in, my page. It is said to need the user ID and password of the e-billing system."),
            "portal_registered", "", {"portal_on"}},
        {T("Register the security mail address"), T("E-billing system (www.kaigo.e-seikyuu.jp)"),
            T("The one-time code for logging in is said to be sent there: so before everything that needs the code."), "security_mail", "",
            {"mail_on"}},
        {T("Change the temporary password to your own"), T("E-billing system (www.kaigo.e-seikyuu.jp)"),
            T("Three wrong passwords are said to lock the login for 30 minutes or more (as one federation's page says)."),
            "password_changed", "", {"password_on"}},
        {T("Apply for the account of the card-reading app, receive it and set it up"), T("Portal, then the app on each computer"),
            T("User ID and password for the online confirmation. Write them on no shared paper."), "app_account", "accounts.app",
            {"app_applied", "app_received", "app_set_on", "app_verified_on"}},
        {T("Authenticate the office user (KJ)"), T("Care web service, on a computer with the certificate"),
            T("With the user ID of the e-billing system."), "office_user", "accounts.first_user", {"office_user_on"}},
        {T("Register the administrator user and log in"), T("Care web service, as office user (KJ)"),
            T("The administrator is said to issue the IDs of the staff then, and to remove those of people who leave."), "admin_user",
            "accounts.admin", {"admin_set_on", "admin_verified_on"}},
        {T("Register the general users and log in"), T("Care web service, as administrator user"),
            T("One ID for each person, with the job type; nobody shares one. Look in the list whether everyone is there."), "general_users",
            "accounts.general", {"general_set_on", "general_verified_on"}},
        {T("Set up the app and register the access code on each computer"), T("Each computer (table 4)"),
            T("The access code is different on every computer."), "", "", {}},
        {T("Take a picture of the management menu (for the subsidy)"), T("Care web service, as administrator or general user"),
            T("Before the vendor leaves, with office number and name to be seen. One taken as office user (KJ) is said to be refused."),
            "menu_screen", "accounts.screen", {"menu_screen_on"}},
    };
}

/// A finding of the whole office belongs to the line whose question or day it asks for.
bool belongs(const Placed& placed, const Line& line)
{
    if (!placed.computer.empty())
        return false;
    const std::string& asked = placed.finding.question;
    return placed.finding.id == line.finding || asked == "accounts." + line.field
        || (line.field == "security_mail" && placed.finding.id == "accounts.mail")
        || std::any_of(line.days.begin(), line.days.end(), [&](const std::string& day) { return asked == "accounts." + day; });
}

void tell(const Finding& finding, AccountStep& step)
{
    step.status = std::max(step.status, finding.status);
    if (is_open(finding.status) || finding.status == Status::waived)
        step.open.push_back(finding.what);
}

/// What is done on the computers is as far as the worst of them.
void tell_computers(const Wizard& wizard, AccountStep& step)
{
    const StepReport* report = wizard.report().find("accounts");
    const std::vector<Computer>& computers = wizard.office().computers;
    step.status = computers.empty() ? Status::todo : Status::not_applicable;
    for (const Computer& each : computers)
        if (report)
            step.status = std::max(step.status, report->status(each.name));
}

AccountStep step_of(const Wizard& wizard, const Line& line, const Form& form)
{
    AccountStep step{line.title, line.where, line.how, Status::not_applicable};
    if (line.field.empty()) {
        tell_computers(wizard, step);
        return step;
    }
    const Answers& answers = wizard.office().of("accounts");
    bool told = false;
    if (const StepReport* report = wizard.report().find("accounts"))
        for (const Placed& each : report->findings)
            if (belongs(each, line)) {
                tell(each.finding, step);
                told = true;
            }
    if (!told)
        step.status = answers.has(line.field) || line.field == "office_user" ? Status::ok : Status::todo; // said, and nothing is wrong
    for (const std::string& id : line.days)
        if (const Field* field = find_field(form, id); field && shown(*field, answers))
            if (const auto day = answers.day(id))
                step.days.emplace_back(field->label, *day);
    return step;
}

} // namespace

AccountFacts account_facts(const Wizard& wizard)
{
    const Answers& office = wizard.office().of("office");
    AccountFacts facts{paper_head(wizard),
        {office.text("corporation"), office.text("address"), office.text("phone"), office.text("email"), office.text("contact")}};
    facts.responsible = wizard.office().of("accounts").text("responsible");
    facts.visit = office.day("visit");
    const Check* check = wizard.find("accounts");
    const Form form = check ? check->form : Form{};
    for (const Line& each : lines())
        facts.steps.push_back(step_of(wizard, each, form));
    facts.terminals = terminals(wizard, {});
    return facts;
}

PrintJob account_worksheet_job(const Wizard& wizard, const Say& say, const std::string& language)
{
    return sheet_job("account-worksheet", account_worksheet_content(account_facts(wizard), say), say, language, wizard.today());
}

} // namespace junbi
