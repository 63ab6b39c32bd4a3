// SPDX-License-Identifier: Apache-2.0
#include "wizard/workspace/installers.h"

#include "installers/installers.h"
#include "wizard/parts/part.h"
#include "wizard/platform/surroundings.h"

namespace junbi {

std::vector<Installer> installers_for(const Home& home)
{
    std::vector<Installer> all;
    part<decltype(junbi_installers)>("installers", "junbi_installers")(home, all);
    return all;
}

std::vector<Installer> installers_here()
{
    const Surroundings here = this_computer();
    return installers_for({here.home, here.environment});
}

std::vector<std::string> steps_about(const std::string& installer, const Wizard& wizard, const std::string& computer)
{
    std::vector<std::string> steps;
    for (const Check& each : wizard.checks()) {
        const Needs needs = each.needs ? wizard.needs({computer, {each.id}, false}) : Needs();
        if (installer == "certificate" ? needs.certificates.has_value() : needs.readers || needs.card_service)
            steps.push_back(each.id);
    }
    return steps;
}

} // namespace junbi
