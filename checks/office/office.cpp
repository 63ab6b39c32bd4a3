// SPDX-License-Identifier: Apache-2.0
#include "checks/office/judging.h"

#include <iterator>
#include <utility>

namespace junbi {
namespace {

Outcome judge(const Case& c)
{
    Outcome outcome;
    for (auto* part :
        {office_step::judge_numbers, office_step::judge_municipalities, office_step::judge_dates, office_step::judge_rules_age}) {
        std::vector<Finding> findings = part(c);
        std::move(findings.begin(), findings.end(), std::back_inserter(outcome.findings));
    }
    return outcome;
}

} // namespace

Check office()
{
    return {
        .id = "office",
        .section = "1-1",
        .page = 3,
        .title = T("Your office and your dates"),
        .purpose = T("What several steps need is asked once, here. The dates of your preparation are counted from it."),
        .items = {{"1-1.d1", T("Check the office number and the details of the office")},
            {"1-2.f1", T("Fix the day of the set-up visit and agree what is done by when")},
            {"1-2.d2", T("Find out from when your municipalities take part")},
            {"1-4.d1", T("Register in time in the care web service, through which care offices use the platform")}},
        .notes = office_step::notes(),
        .form = office_step::form(),
        .prints = {"checklist", "plan"},
        .judge_office = judge,
    };
}

} // namespace junbi
