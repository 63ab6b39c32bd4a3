// SPDX-License-Identifier: Apache-2.0
#include "checks/office/judging.h"

namespace junbi::office_step {
namespace {

Field municipalities()
{
    return table("municipalities", T("Municipalities (insurers) of your users"),
        {text("municipality", T("Municipality")),
            choice("state", T("State shown on the portal"),
                {{"date", T("A date is given")}, {"arranging", T("The date is being arranged")}, {"undecided", T("Not decided")}})
                .optional(),
            date("start", T("First day of use")).optional()})
        .optional()
        .of("1-2.d1")
        .under(T("When it starts"))
        .explained(T("The portal shows for each municipality from which day it takes part. Look it up there and enter it here."));
}

Field billing()
{
    return choice("billing", T("How does your office bill for care services?"),
        {{"direct", T("It logs in to the e-billing system itself")}, {"agent", T("An agent bills for it")},
            {"paper", T("On paper or other media")}, {"none", T("It does not bill")}})
        .under(T("How you work today"))
        .explained(T("The kind of certificate your office needs follows from this."));
}

} // namespace

Form form()
{
    return {
        text("number", T("Office number"))
            .optional() // its line of the guide is judged by the number's form: an entry alone is not in order
            .under(T("The office"))
            .explained(T("10 characters, as on the notice of designation. The third may be a letter.")),
        text("name", T("Name of the office")),
        text("corporation", T("Corporation")).optional(),
        yes_no_unsure("nonprofit", T("Is it a non-profit corporation (a social welfare corporation, for example)?")).optional(),
        text("address", T("Address")).optional(),
        text("phone", T("Telephone")).optional(),
        text("email", T("E-mail")).optional(),
        text("contact", T("Contact person for the preparation")).optional(),
        table("services", T("Services"), {choice_from("service", T("Service"), "subsidy.rates")}),
        table("other_numbers", T("Further office numbers used on these computers"),
            {text("number", T("Office number")), text("name", T("Name of the office")).optional()})
            .optional()
            .explained(T("For example other services of the same corporation. Each has its own certificate.")),
        number("computers", T("How many computers, tablets and phones will be used?")).between(1, 999),
        billing(),
        yes_no_unsure("careplan_link", T("Does your office use the care-plan data exchange system?")),
        yes_no_unsure("wants_subsidy", T("Do you want to apply for the subsidy?")),
        municipalities(),
        date("visit", T("Day of the set-up visit"))
            .optional()
            .of("1-2.f1")
            .explained(T("The day on which the computers are set up, with a support vendor or by yourselves.")),
        number("certificate_lead_days", T("Days that a certificate takes in your prefecture"))
            .between(1, 120)
            .optional()
            .explained(T("As your federation of national health insurance associations tells you. Left empty, one month is reckoned.")),
        number("certificate_deadline_day", T("Day of the month by which your federation takes applications for certificates"))
            .between(1, 31)
            .optional()
            .explained(T("Only if your federation has such a day. 31 means the end of the month.")),
        date("registered_on", T("Day on which your office was registered in the care web service")).done().optional(),
    };
}

std::vector<GuideLine> notes()
{
    return {
        {"1-1.d2", T("The guide shows everything to be done, one step after another, and which paper answers which question.")},
        {"1-1.d3", T("Junbi follows the guide's order and numbers, so that both can be read side by side.")},
        {"1-1.n1",
            T("Medical institutions that are deemed care offices prepare in the same way. The guide marks them with a footnote whose "
              "wording is not known here; if this is you, ask through the portal.")},
        {"1-2.d1", T("Use begins municipality by municipality, from April 2026 on, when each has moved its data.")},
        {"1-3.t1", T("Paper 1, the guide itself: what to prepare. Junbi follows it.")},
        {"1-3.t2", T("Paper 2, set-up manual for the care web service: making accounts and setting up the card-reading app.")},
        {"1-3.t3", T("Paper 3, set-up manual for the e-billing user ID, password and certificate: installing the certificate.")},
        {"1-3.t4", T("Paper 4, list of support vendors: who helps offices to get started.")},
        {"1-3.t5", T("Paper 5, operating manual of the care web service. It was planned for the end of March 2026; look on the portal.")},
        {"1-3.t6",
            T("Paper 6, working manual: how work flows after the start. It was planned for the end of March 2026; look on the portal.")},
        {"1-3.t7", T("Paper 7, posters and leaflets for users. They were planned for the end of March 2026; look on the portal.")},
        {"1-3.d1", T("If anything is unclear or worries you, ask through the inquiry form of the portal (kaigo-kiban-portal.jp).")},
        {"1-3.n1", T("The guide gives the overview only. For the work itself read the separate papers.")},
        {"1-4.d2", T("So everything here prepares the use of the care web service.")},
        {"1-4.f1", T("The guide has a picture of the whole system here.")},
    };
}

} // namespace junbi::office_step
