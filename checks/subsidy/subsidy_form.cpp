// SPDX-License-Identifier: Apache-2.0
#include "checks/subsidy/subsidy_form.h"

namespace junbi {

std::vector<Point> subsidy_papers()
{
    return {
        {"paper_account", T("(1) Copy of the bank book"),
            T("Copy the page that shows bank code, branch, kind and number of the account, and the holder in kana. Do not type them "
              "here.")},
        {"paper_services", T("(2) Paper that shows the kind of service"),
            T("Copy the designation notice or the like, one for each service, valid on the day you apply. Add the change notice if name or "
              "address has changed since.")},
        {"paper_receipt", T("(3) Copy of the receipt"),
            T("Get a receipt with model, number, prices and purpose (manual of the subsidy). A receipt for a lump sum is said to be "
              "refused.")},
        {"paper_screen", T("(4) Picture of the management menu"),
            T("Log in as administrator or general user and take a picture of the management menu with office number and name. One taken as "
              "office user (KJ) is said to be refused.")},
    };
}

std::vector<Point> subsidy_self_check()
{
    return {
        {"check_amounts", T("Prices and number of readers are the same as on the receipt"), {}},
        {"check_model", T("The receipt names the model or product"), {}},
        {"check_count", T("The receipt says how many"), {}},
        {"check_breakdown", T("The receipt lists the prices, nothing is a lump sum"), {}},
        {"check_purpose", T("The receipt says what for (connection support)"), {}},
        {"check_no_computer", T("No computer, tablet or phone, nothing used or leased is on the receipt"), {}},
        {"check_account", T("The account typed on the portal is the same as in the bank book"), {}},
        {"check_screen", T("The picture of the management menu was not taken as office user (KJ)"), {}},
        {"check_office", T("Name, address and telephone of the office are up to date on the portal"), {}},
        {"check_number", T("The papers are for one office number only"), {}},
    };
}

namespace {

Field receipt_table()
{
    return table("receipt", T("The receipt, line by line"),
        {text("what", T("What stands there")), choice_from("kind", T("Kind of cost"), "subsidy.costs"),
            number("count", T("How many")).between(0, 999).optional(),
            money("price", T("Amount, tax included")).between(-999'999'999, 999'999'999)})
        .explained(T("Type every line as it stands on the receipt: the amount is that of the whole line, a discount has a minus. "
                     "Where A or B is left empty above, it is taken from here. Never type account numbers."))
        .optional();
}

void add_costs(Form& form)
{
    form.push_back(number("readers", T("Number of card readers bought")).between(0, 99).under(T("What it cost")).optional());
    form.push_back(
        money("cost_readers", T("A: price of the card readers (tax included)"))
            .explained(T("By the rules of the subsidy, only readers that work with the card-reading app and are used for this work only. "
                         "Computers, tablets and phones do not count."))
            .optional());
    form.push_back(money("cost_support", T("B: price of the connection support (tax included)")).optional());
    form.push_back(money("other_income", T("Other income for this purchase (without donations)"))
                       .explained(T("By the rules of the subsidy, it is taken off the cost: what is typed here always counts."))
                       .optional());
    form.push_back(money("donation", T("Donations for this purchase"))
                       .explained(T("By the rules of the subsidy, donations to non-profit corporations are not taken off, others are. "
                                    "The kind of corporation is asked on the page of the office."))
                       .optional());
    form.push_back(receipt_table());
    form.push_back(date("completed", T("Day on which purchase and connection were complete"))
                       .done()
                       .of("2-3.n3")
                       .explained(T("By the manual of the subsidy, you can apply only after both are complete."))
                       .optional());
    form.push_back(tick("sticker", T("A sticker on every reader says that it is for this work only")).optional());
}

void add_points(Form& form, const Text& heading, const std::vector<Point>& points, bool with_hints)
{
    for (const Point& point : points) {
        Field made = tick(point.field, point.label).optional();
        if (&point == &points.front())
            made.group = heading;
        if (with_hints)
            made.hint = point.advice;
        form.push_back(std::move(made));
    }
}

void add_application(Form& form)
{
    form.push_back(
        date("applied", T("Applied on"))
            .done()
            .of("2-3.n3")
            .under(T("The application"))
            .explained(T("Portal, my page, applications: once for each office number. An application sent again after correction "
                         "counts from that day."))
            .optional());
    form.push_back(choice("result", T("Result"),
        {{"waiting", T("Not yet")}, {"granted", T("Granted")}, {"returned", T("To be corrected")}, {"refused", T("Refused")}})
                       .optional());
    form.push_back(date("decided", T("Day of the decision"))
                       .done()
                       .when("result", {"granted", "refused"})
                       .explained(T("The day on the notice of the amount."))
                       .optional());
    form.push_back(date("received", T("Money received on")).done().when("result", {"granted"}).optional());
    form.push_back(tick("tax_reported", T("The consumption tax report has been sent"))
                       .explained(T("By the rules of the subsidy it is due even when the amount is 0 yen."))
                       .optional());
}

} // namespace

Form subsidy_form()
{
    Form form;
    add_costs(form);
    add_points(form, T("The four papers"), subsidy_papers(), true);
    add_points(form, T("Before sending"), subsidy_self_check(), false);
    add_application(form);
    return form;
}

} // namespace junbi
