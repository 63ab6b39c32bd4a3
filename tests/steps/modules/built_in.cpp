// SPDX-License-Identifier: Apache-2.0
// All built-in steps, their sources untouched, as a module; without those that name people, which no module may.
#include "checks/contract/module.h"
#include "tests/steps/modules/only_built_in.h"

extern "C" int junbi_steps(int contract, void* into)
{
    return junbi::hand_over(contract, into, [] {
        auto checks = junbi::all_checks();
        std::erase_if(checks, only_built_in);
        return checks;
    });
}
