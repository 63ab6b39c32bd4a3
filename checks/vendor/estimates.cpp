// SPDX-License-Identifier: Apache-2.0
#include "checks/vendor/judging.h"
#include "checks/vendor/works.h"

#include <sstream>

namespace junbi::vendor_step {
namespace {

/// The works of a list of columns ("does_app does_users") as evidence.
std::vector<Evidence> named_works(const std::string& columns)
{
    std::vector<Evidence> named;
    std::istringstream words(columns);
    for (std::string column; words >> column;)
        for (const Work& each : works())
            if (each.included == column)
                named.push_back({column, T("Support work"), to_arg(each.label)});
    return named;
}

Finding with_works(Finding made, std::vector<Evidence> works)
{
    made.evidence = std::move(works);
    return made;
}

void judge_estimate(const Case& c, const Table& compared, std::size_t row, std::vector<Finding>& found)
{
    const std::string& name = compared.at(row, "name");
    const auto add = [&](Finding made) {
        found.push_back(std::move(made).about(compared.at(row, "row")).asked(asked_after_decision(c, "vendor.vendors")).of({"2-3.c4"}));
    };
    if (compared.at(row, "price_readers").empty() || compared.at(row, "price_support").empty())
        add(attention("vendor.no_split", T("The estimate of {1} is not entered with A card readers and B support works apart.", name),
            T("Enter both, 0 where there is none. Where the estimate does not tell them apart, ask the vendor for one that does.")));
    const std::string &missing = compared.at(row, "missing"), &untold = compared.at(row, "untold");
    if (!missing.empty())
        add(with_works(attention("vendor.work_missing", T("The estimate of {1} leaves out works that you want.", name),
                           T("Ask the vendor, or decide who does them.")),
            named_works(missing)));
    if (!untold.empty())
        add(with_works(todo("vendor.work_untold", T("It is not entered whether the estimate of {1} includes all works you want.", name),
                           T("Look at the estimate and enter it under “{1}”; if it does not say, ask the vendor.", T("Vendors"))),
            named_works(untold)));
}

} // namespace

void judge_estimates(const Case& c, const Table& compared, std::vector<Finding>& found)
{
    if (c.own.day("ordered"))
        return;
    for (std::size_t row = 0; row < compared.size(); ++row)
        judge_estimate(c, compared, row, found);
}

} // namespace junbi::vendor_step
