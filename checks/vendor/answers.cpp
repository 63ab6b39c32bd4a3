// SPDX-License-Identifier: Apache-2.0
#include "checks/contract/days.h"
#include "checks/vendor/company_name.h"
#include "checks/vendor/judging.h"

#include <algorithm>
#include <array>

namespace junbi::vendor_step {
namespace {

/// One row of the table of vendors.
struct Vendor {
    const Table& table;
    std::size_t row;

    const std::string& name() const { return table.at(row, "name"); }
    std::optional<Day> day(const char* column) const { return parse_day(table.at(row, column)); }
    bool answered() const { return has_answered(table, row); }
};

/// Is the answer late, or still to come.
void judge_reply(const Case& c, const Vendor& vendor, std::vector<Finding>& found)
{
    const std::optional<Day> until = vendor.day("answer_by");
    if (!vendor.day("asked") || vendor.answered())
        return;
    Finding made = until && *until < c.today
        ? attention("vendor.answer", T("{1} has not answered by {2}.", vendor.name(), *until), T("Call the vendor, or ask another one."))
              .of({"2-3.c3"})
        : todo("vendor.answer", T("The answer of {1} is still to come.", vendor.name()),
            T("Enter the estimate under “{1}” when it arrives.", T("Vendors")))
              .of({"2-3.c4"}); // asked for is asked for; what waits for the answer is the order
    found.push_back(std::move(made).asked(asked_after_decision(c, "vendor.vendors")).by(until));
}

/// An answer cannot come before the question: the year was guessed wrongly where it was not typed.
void judge_days(const Case& c, const Vendor& vendor, std::vector<Finding>& found)
{
    const std::optional<Day> asked = vendor.day("asked"), answered = vendor.day("answered");
    if (asked && answered && *answered < *asked)
        found.push_back(
            attention("vendor.days", T("{1} would have answered on {2}, before it was asked on {3}.", vendor.name(), *answered, *asked),
                T("Correct one of the two days, with its year."))
                .asked(asked_after_decision(c, "vendor.vendors"))
                .of({"2-3.c4"}));
}

/// Does the estimate still hold.
void judge_validity(const Case& c, const Vendor& vendor, std::vector<Finding>& found)
{
    const std::optional<Day> valid = vendor.day("valid_until");
    if (!valid)
        return;
    Finding made = *valid < c.today ? attention("vendor.valid_until", T("The estimate of {1} was valid until {2}.", vendor.name(), *valid),
                       T("Ask the vendor whether the price still holds."))
                                          .asked(asked_after_decision(c, "vendor.vendors"))
                                    : todo("vendor.valid_until", T("The estimate of {1} is valid until {2}.", vendor.name(), *valid),
                                        T("Decide and order before that day, or ask for a longer time."))
                                          .asked(c.own.text("ask") == "vendor" ? "vendor.ordered" : "vendor.ask");
    found.push_back(std::move(made).of({"2-3.c4"}).by(valid));
}

/// Does the vendor's day fit the planned visit and the subsidy's deadline (guide 2-3.n3).
void judge_work_date(const Case& c, const Vendor& vendor, std::vector<Finding>& found)
{
    const std::optional<Day> work = vendor.day("work_date"), visit = c.office.day("visit"), closes = subsidy_closes(c);
    const std::string question = asked_after_decision(c, "vendor.vendors");
    if (work && visit && *work > *visit)
        found.push_back(
            attention("vendor.work_after_visit", T("{1} would work on {2}, after the planned visit on {3}.", vendor.name(), *work, *visit),
                T("Agree on an earlier day with the vendor, or change the day of the visit on the page of the office."))
                .asked(question)
                .of({"2-3.c4"}));
    if (work && closes && *work > *closes)
        found.push_back(attention("vendor.work_after_subsidy",
            T("{1} would work on {2}, after the subsidy closes on {3}.", vendor.name(), *work, *closes),
            T("By the manual of the subsidy, it can be applied for only after the work is complete. Agree on an earlier day with the "
              "vendor."))
                            .asked(question)
                            .of({"2-3.n3", "2-3.c4"}));
}

} // namespace

bool has_answered(const Table& vendors, std::size_t row)
{
    constexpr std::array prices{"price_readers", "price_support", "price_other"};
    return parse_day(vendors.at(row, "answered")).has_value()
        || std::any_of(prices.begin(), prices.end(), [&](const char* each) { return !vendors.at(row, each).empty(); });
}

void judge_answer(const Case& c, std::size_t row, std::vector<Finding>& found)
{
    const Vendor vendor{c.own.rows("vendors"), row};
    if (!c.own.day("ordered")) {
        judge_reply(c, vendor, found);
        judge_days(c, vendor, found);
        judge_validity(c, vendor, found);
    }
    if (!c.own.day("ordered") || company_key(vendor.name()) == company_key(c.own.text("chosen"))) // the others no longer matter
        judge_work_date(c, vendor, found);
}

} // namespace junbi::vendor_step
