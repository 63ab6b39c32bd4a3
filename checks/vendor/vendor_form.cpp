// SPDX-License-Identifier: Apache-2.0
#include "checks/vendor/vendor_form.h"

namespace junbi {

namespace {

const std::vector<std::string> asking = {"vendor", "undecided"};

Field work(std::string id, Text label) { return tick(std::move(id), std::move(label)).of("2-3.i1").when("ask", asking).optional(); }

/// The works that the subsidy supports (rules of the subsidy for the fiscal year 2026, article 3).
void add_works(Form& form)
{
    form.push_back(work("work_reader", T("Check the connection of the card readers")).under(T("1. The works you want")));
    form.push_back(work("work_app", T("Install and set up the card-reading app")));
    form.push_back(work("work_service", T("Set up the care web service")));
    form.push_back(work("work_users", T("Set up the rights of the users")));
    form.push_back(
        work("work_careplan", T("Help with connecting the care plan data exchange"))
            .explained(T("How this work is treated after the exchange moves in January 2027 has not been confirmed. Ask the vendor.")));
    form.push_back(work("work_other", T("Something else")));
    form.push_back(text("work_other_text", T("What else?")).of("2-3.i1").when("work_other", {"yes"}).optional());
}

void add_estimate(Form& form)
{
    form.push_back(date("reply_by", T("Estimate wanted by"))
                       .to_come()
                       .of("2-3.i5")
                       .under(T("2. The estimate"))
                       .explained(T("Leave yourselves time to compare the estimates before the order."))
                       .when("ask", asking));
    form.push_back(text("reply_to", T("Where to send the estimate"))
                       .of("2-3.i5")
                       .explained(T("Left empty, the mail address of the office is used."))
                       .when("ask", asking)
                       .optional());
    form.push_back(text("work_wish", T("Days and times you wish for the work"))
                       .of("2-3.i5")
                       .explained(T("A visit is said to take 90 to 120 minutes. Avoid meal and bath times."))
                       .when("ask", asking)
                       .optional());
    form.push_back(number("valid_days", T("How many days the estimate should stay valid"))
                       .of("2-3.i5")
                       .between(1, 365)
                       .when("ask", asking)
                       .optional());
    form.push_back(
        tick("ask_period", T("Ask how long the work takes"))
            .of("2-3.n3")
            .explained(
                T("By the manual of the subsidy, it can be applied for only after everything is complete, so the period of work matters."))
            .when("ask", asking)
            .optional());
    form.push_back(tick("ask_split", T("Ask for an estimate and a receipt that pass the subsidy check"))
                       .explained(T("The manual of the subsidy asks for it: readers (model, number, price) and support works line by line, "
                                    "tax included, no lump sum, "
                                    "no computers on the same paper, one paper per office number."))
                       .when("ask", asking)
                       .optional());
    form.push_back(tick("told_checked", T("We went through everything that the vendor must be told"))
                       .of("2-3.c1")
                       .explained(T("Certificate, card readers and computers are taken from the other pages."))
                       .when("ask", asking));
}

Field vendors_table()
{
    return table("vendors", T("Vendors"),
        {
            text("name", T("Company")),
            text("person", T("Person in charge")).optional(),
            text("prefecture", T("Prefecture")).optional(),
            text("phone", T("Telephone")).optional(),
            text("email", T("E-mail")).optional(),
            date("asked", T("Asked on")).done().optional(),
            date("answer_by", T("Answer wanted by")).to_come().optional(),
            date("answered", T("Answered on")).done().optional(),
            money("price_readers", T("Price A: card readers (tax included)")).optional(),
            money("price_support", T("Price B: support works (tax included)")).optional(),
            date("work_date", T("Day of the work")).optional(),
            date("valid_until", T("Estimate valid until")).to_come().optional(),
        });
}

} // namespace

Form vendor_form()
{
    Form form = {choice("ask", T("Will you ask a support vendor?"),
        {{"vendor", T("Yes, we ask a vendor")}, {"self", T("No, we do it ourselves")}, {"undecided", T("Not decided yet")}})
                     .of("2-3.c2")
                     .under(T("Ask a vendor or not"))
                     .explained(T("Asking is not compulsory. With the official set-up manuals an office may do the work itself."))
                     .optional()};
    add_works(form);
    add_estimate(form);
    form.push_back(vendors_table()
                       .of("2-3.d2")
                       .under(T("3. The vendors and their answers"))
                       .explained(T("Choose from the list of support vendors on the portal and type or paste them here. "
                                    "Never write passwords, PINs or account numbers into this table."))
                       .when("ask", asking)
                       .optional());
    form.push_back(
        tick("privacy", T("We told the vendor not to write down passwords, PINs or account numbers")).when("ask", {"vendor"}).optional());
    form.push_back(text("chosen", T("Vendor that gets the order")).under(T("4. The order")).when("ask", {"vendor"}).optional());
    form.push_back(date("ordered", T("Ordered on")).done().of("2-3.c4").when("ask", {"vendor"}).optional());
    return form;
}

} // namespace junbi
