// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/lost_terminal_facts.h"

namespace junbi {

LossFacts loss_facts(const Wizard& wizard)
{
    const Answers &office = wizard.office().of("office"), &accounts = wizard.office().of("accounts");
    const auto desk = [&](const char* column) { return wizard.rules().value("accounts.contacts", "help_desk", column); };
    LossFacts facts{paper_head(wizard)};
    for (const std::string& each : {accounts.text("responsible"), office.text("contact"), office.text("responsible")})
        if (facts.responsible.empty())
            facts.responsible = each;
    facts.portal_contact = accounts.text("lost_contact");
    facts.help_desk = {desk("name"), desk("value"), desk("hours"), desk("checked")};
    facts.terminals = terminals(wizard, {});
    return facts;
}

PrintJob lost_terminal_job(const Wizard& wizard, const Say& say, const std::string& language)
{
    return sheet_job("lost-terminal", lost_terminal_content(loss_facts(wizard), say), say, language, wizard.today());
}

} // namespace junbi
