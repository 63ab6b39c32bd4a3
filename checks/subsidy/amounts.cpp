// SPDX-License-Identifier: Apache-2.0
#include "checks/subsidy/judging.h"

namespace junbi::subsidy_step {
namespace {

/// What is taken off the cost. Donations are not, for a non-profit corporation (article 4); where it is not known whether it is one,
/// they are, so that the estimate is not too high.
long long taken_off(const Case& c)
{
    const long long donations = c.office.yes("nonprofit") ? 0 : c.own.number("donations").value_or(0);
    return donations + c.own.number("other_income").value_or(0);
}

} // namespace

Costs costs_of(const Case& c, const Receipt& receipt)
{
    const auto readers = c.own.number("cost_readers"), support = c.own.number("cost_support");
    return {readers ? readers : receipt.readers_cost, support ? support : receipt.support_cost};
}

void judge_limit(const Case& c, const Limits& limits, const Receipt& receipt, std::vector<Finding>& found)
{
    for (const std::string& code : limits.missing)
        found.push_back(attention("subsidy.service", T("The service code {1} is not in the table of the subsidy.", code),
            T("Check the service on the page of the office. If it is right, ask the desk of the portal."))
                            .about(code)
                            .asked("office.services"));
    if (limits.services.empty()) {
        found.push_back(todo(
            "subsidy.limit", T("The limit of the subsidy cannot be estimated yet."), T("Enter the services on the page of the office."))
                            .asked("office.services"));
        return;
    }
    const Text what = limits.services.size() == 1
        ? T("Rough upper limit: {1}, tax included (to be confirmed).", Yen{limits.yen})
        : T("Rough upper limit: {1} in all for {2} services, tax included. Whether the limits add up must be confirmed with the portal.",
            Yen{limits.yen}, limits.services.size());
    found.push_back(ok("subsidy.limit", what).seen("limit", T("Rough upper limit"), Yen{limits.yen}));
    const long long readers = c.own.number("readers").value_or(receipt.readers);
    if (readers > limits.readers)
        found.push_back(attention("subsidy.reader_count",
            T("You bought {1} readers; the table counts {2} for your services (to be confirmed).", readers, limits.readers),
            T("Plan with the smaller number, or ask the desk of the portal."))
                            .asked("subsidy.readers"));
}

void judge_amount(const Case& c, const Limits& limits, const Costs& costs, std::vector<Finding>& found)
{
    if (limits.services.empty() || (!costs.readers && !costs.support))
        return;
    const long long cost = costs.readers.value_or(0) + costs.support.value_or(0), off = taken_off(c);
    const long long amount = amount_for(cost, off, limits.yen);
    Finding made = ok("subsidy.amount", T("For a cost of {1}, about {2} may be applied for (to be confirmed).", Yen{cost}, Yen{amount}));
    found.push_back(std::move(made)
                        .seen("readers", T("A: card readers"), Yen{costs.readers.value_or(0)})
                        .seen("support", T("B: support works"), Yen{costs.support.value_or(0)})
                        .seen("cost", T("Total cost (A and B)"), Yen{cost})
                        .seen("off", T("Donations and other income that are taken off"), Yen{off})
                        .seen("limit", T("Rough upper limit"), Yen{limits.yen})
                        .seen("amount", T("Rough amount (whole 1,000 yen)"), Yen{amount})
                        .seen("own_share", T("What you pay yourselves, roughly"), Yen{cost - amount}));
    if (c.own.number("donations").value_or(0) > 0 && !c.office.yes("nonprofit") && !c.office.no("nonprofit"))
        found.push_back(todo("subsidy.corporation",
            T("Donations are taken off here, because it is not known whether you are a non-profit corporation."),
            T("Answer it on the page of the office: by the rules of the subsidy, donations are not taken off for one."))
                            .asked("office.nonprofit"));
}

} // namespace junbi::subsidy_step
