// SPDX-License-Identifier: Apache-2.0
#include "checks/contract/days.h"
#include "checks/shared/office_dates.h"
#include "checks/vendor/judging.h"

namespace junbi::vendor_step {

void judge_requests(const Case& c, std::vector<Finding>& found)
{
    const Table& vendors = c.own.rows("vendors");
    long long asked = 0;
    for (std::size_t i = 0; i < vendors.size(); ++i)
        if (parse_day(vendors.at(i, "asked")))
            ++asked;
    if (asked > 0)
        found.push_back(ok("vendor.estimate", T("Vendors asked for an estimate: {1}.", asked)).of({"2-3.c3"}));
    else if (c.own.text("ask") == "vendor")
        found.push_back(todo("vendor.estimate", T("No vendor has been asked for an estimate yet."),
            T("Choose one or more vendors from the list on the portal, ask them for an estimate, and enter the day under “{1}”.",
                T("Vendors")))
                            .asked("vendor.vendors")
                            .of({"2-3.c3"})
                            .by(before_visit(c.office, c.rules, "vendor.lead_times", "ask"))
                            .see("https://www.kaigo-kiban-portal.jp/"));
    else
        found.push_back(todo("vendor.estimate", T("Estimates wait for the decision whether you ask a support vendor."),
            T("Decide first whether you ask a vendor."))
                            .asked("vendor.ask")
                            .of({"2-3.c3"})
                            .by(before_visit(c.office, c.rules, "vendor.lead_times", "ask")));
}

} // namespace junbi::vendor_step
