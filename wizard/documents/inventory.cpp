// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/inventory.h"

namespace junbi {

std::map<std::string, std::string> inventory_of(const Wizard& wizard, const std::string& computer)
{
    std::map<std::string, std::string> told;
    const StepReport* report = wizard.report().find("vendor");
    if (!report)
        return told;
    for (const Placed& each : report->findings)
        if (each.finding.id == "vendor.inventory" && each.computer == computer)
            for (const Evidence& fact : each.finding.evidence)
                if (const auto* value = std::get_if<std::string>(&fact.value))
                    told[fact.name] = *value;
    return told;
}

} // namespace junbi
