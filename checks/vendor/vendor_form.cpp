// SPDX-License-Identifier: Apache-2.0
#include "checks/vendor/vendor_form.h"

#include "checks/vendor/company_name.h"
#include "checks/vendor/works.h"

namespace junbi {

namespace {

const std::vector<std::string> asking = {"vendor", "undecided"};

void add_works(Form& form)
{
    for (const vendor_step::Work& each : vendor_step::works()) {
        Field made = tick(each.wanted, each.label).of("2-3.i1").explained(each.hint).when("ask", asking).optional();
        if (&each == &vendor_step::works().front())
            made.group = T("1. The works you want");
        form.push_back(std::move(made));
    }
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

/// The published list, or what of it concerns the office. Its columns are not publicly confirmed, so any can be taken.
void add_published(Form& form)
{
    form.push_back(choice_from("prefecture", T("Prefecture in which you look for a vendor"), "vendor.prefectures")
                       .under(T("3. The list of support vendors"))
                       .explained(T("The list below is narrowed by it."))
                       .when("ask", asking)
                       .optional());
    form.push_back(
        table("published", T("List of support vendors"),
            {text("name", T("Company")), text("prefecture", T("Prefecture or region")).optional(), text("phone", T("Telephone")).optional(),
                text("email", T("E-mail")).optional(), text("web", T("Web page")).optional(), text("note", T("Note")).optional()})
            .of("2-3.d3")
            .explained(T("Where you have the list of the portal as a spreadsheet, take it in here. Else type below whom you ask."))
            .when("ask", asking)
            .optional());
}

Field vendors_table()
{
    std::vector<Field> columns{
        text("name", T("Company")),
        text("person", T("Person in charge")).optional(),
        text("prefecture", T("Prefecture or region")).optional(),
        text("phone", T("Telephone")).optional(),
        text("email", T("E-mail")).optional(),
        text("reference", T("Number of the request")).optional(),
        date("asked", T("Asked on")).done().optional(),
        date("answer_by", T("Answer wanted by")).to_come().optional(),
        date("answered", T("Answered on")).done().optional(),
        money("price_readers", T("Price A: card readers (tax included)")).optional(),
        money("price_support", T("Price B: support works (tax included)")).optional(),
        money("price_other", T("Other price (tax included): computers and whatever is neither A nor B")).optional(),
    };
    for (const vendor_step::Work& each : vendor_step::works())
        columns.push_back(yes_no_unsure(each.included, each.answer).optional());
    columns.push_back(date("work_date", T("Day of the work")).optional());
    columns.push_back(text("period", T("How long the work takes")).optional());
    columns.push_back(date("valid_until", T("Estimate valid until")).to_come().optional());
    columns.push_back(text("note", T("Note")).optional());
    return table("vendors", T("Vendors"), std::move(columns))
        .told_apart_by(vendor_step::company_key)
        .picked_from({"published", "prefecture", "prefecture", "vendor.prefectures"});
}

/// What was seen of a computer can be corrected before it stands in a letter.
void add_inventory(Form& form)
{
    const auto add = [&](const char* id, Text label) { form.push_back(text(id, std::move(label)).of("2-3.i4").per_computer().optional()); };
    add("place", T("Place"));
    form.back().group = T("What the vendor is told about this device");
    form.back().hint = T("What Junbi saw is taken by itself and stands above. Write only what is to be different on the request.");
    add("maker", T("Maker"));
    add("model", T("Model"));
    add("system", T("Operating system"));
    add("memory", T("Memory (usable)"));
    add("browser", T("Web browsers"));
    add("reader", T("Card readers"));
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
    add_published(form);
    form.push_back(vendors_table()
                       .of("2-3.d2")
                       .under(T("4. The vendors you ask and their answers"))
                       .explained(T("Choose from the list above, type or paste. An answer that comes as a spreadsheet fills the row of its "
                                    "company. Never write passwords, PINs or account numbers into this table."))
                       .when("ask", asking)
                       .optional());
    form.push_back(
        tick("privacy", T("We told the vendor not to write down passwords, PINs or account numbers")).when("ask", {"vendor"}).optional());
    form.push_back(text("chosen", T("Vendor that gets the order")).under(T("5. The order")).when("ask", {"vendor"}).optional());
    form.push_back(date("ordered", T("Ordered on")).done().of("2-3.c4").when("ask", {"vendor"}).optional());
    add_inventory(form);
    return form;
}

} // namespace junbi
