// SPDX-License-Identifier: Apache-2.0
#include "checks/subsidy/judging.h"

namespace junbi::subsidy_step {

namespace {

/// Only where it changes the amount: offices that typed no donation are asked nothing.
void judge_corporation(const Case& c, const Money& money, std::vector<Finding>& found)
{
    if (money.donation > 0 && !c.office.yes("nonprofit") && !c.office.no("nonprofit"))
        found.push_back(todo("subsidy.corporation",
            T("Whether the donation of {1} is taken off depends on the kind of corporation. Until that is answered, it is taken off.",
                Yen{money.donation}),
            T("Answer on the page of the office whether it is a non-profit corporation: by the rules of the subsidy, donations to those "
              "are "
              "not taken off."))
                            .asked("office.nonprofit"));
}

const char* source_of(const std::optional<long long>& price, bool from_receipt)
{
    if (!price)
        return "none";
    return from_receipt ? "receipt" : "typed";
}

std::string donation_source(const Case& c, const Money& money)
{
    if (!money.donation_counts)
        return "not_counted";
    return c.office.no("nonprofit") ? "counted" : "unanswered";
}

} // namespace

Money money_of(const Case& c, const Receipt& receipt)
{
    Money money{c.own.number("cost_readers"), c.own.number("cost_support")};
    money.a_from_receipt = !money.a;
    money.b_from_receipt = !money.b;
    if (!money.a)
        money.a = receipt.sum("A");
    if (!money.b)
        money.b = receipt.sum("B");
    money.other_income = c.own.number("other_income").value_or(0);
    money.donation = c.own.number("donation").value_or(0);
    money.donation_counts = !c.office.yes("nonprofit");
    return money;
}

long long own_share(const Money& money, long long amount)
{
    return std::max(0LL, money.cost() - amount - money.other_income - money.donation);
}

void judge_amount(const Case& c, const Limits& limits, const Money& money, std::vector<Finding>& found)
{
    if (limits.services.empty() || !money.known())
        return;
    judge_corporation(c, money, found);
    const long long amount = amount_for(money.cost(), money.taken_off(), limits.yen);
    Finding made = ok("subsidy.amount",
        T("For a cost of {1}, about {2} may be applied for; about {3} stay with the office (to be confirmed).", Yen{money.cost()},
            Yen{amount}, Yen{own_share(money, amount)}))
                       .seen("amount", T("Rough amount"), Yen{amount})
                       .seen("own_share", T("What stays with the office"), Yen{own_share(money, amount)});
    if (money.other_income > 0)
        made.evidence.push_back({"other_income", T("Other income, taken off"), Yen{money.other_income}});
    if (money.donation > 0)
        made.evidence.push_back(
            {"donation", money.donation_counts ? T("Donation, taken off") : T("Donation, not taken off"), Yen{money.donation}});
    found.push_back(std::move(made));
}

Table amount_lines(const Case& c, const Limits& limits, const Money& money)
{
    Table table{{"line", "yen", "source"}, {}};
    if (!money.known())
        return table;
    const auto add = [&](const char* line, long long yen, std::string source = {}) {
        table.rows.push_back({line, std::to_string(yen), std::move(source)});
    };
    add("a", money.a.value_or(0), source_of(money.a, money.a_from_receipt));
    add("b", money.b.value_or(0), source_of(money.b, money.b_from_receipt));
    add("cost", money.cost());
    if (money.other_income > 0)
        add("other_income", money.other_income);
    if (money.donation > 0)
        add("donation", money.donation, donation_source(c, money));
    if (limits.services.empty())
        return table;
    const long long counted = std::max(0LL, money.cost() - money.taken_off());
    const long long amount = amount_for(money.cost(), money.taken_off(), limits.yen);
    if (money.taken_off() > 0)
        add("counted", counted);
    add("limit", limits.yen, limits.services.size() > 1 ? "sum" : "");
    add("lower", std::min(counted, limits.yen));
    add("amount", amount);
    add("own_share", own_share(money, amount));
    return table;
}

} // namespace junbi::subsidy_step
