// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/frame/reading_order.h"

#include <utility>

namespace junbi {

std::vector<std::string> reading_order(const Wizard& wizard)
{
    std::vector<std::string> all{"start"};
    bool met = wizard.profile().start == "computers"; // the computers
    if (met)
        all.insert(all.begin(), "computers");
    for (const Check& each : wizard.checks()) {
        if (each.judge_computer && !std::exchange(met, true))
            all.push_back("computers");
        all.push_back(each.id);
    }
    if (!met)
        all.push_back("computers");
    return all;
}

} // namespace junbi
