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

} // namespace junbi
