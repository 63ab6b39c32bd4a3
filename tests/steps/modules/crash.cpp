// SPDX-License-Identifier: Apache-2.0
// Crashes where the office is judged; its computers are in order, but for one that is called so.
#include "tests/steps/modules/made.h"

#include <csignal>

using namespace junbi;

JUNBI_MODULE(made(
    "crash",
    [](const Case& given) -> Outcome {
        if (given.own.text("crash") != "no")
            std::raise(SIGSEGV);
        return {};
    },
    [](const Case& given) -> Outcome {
        if (given.computer.text("crash") == "yes")
            std::raise(SIGSEGV);
        return {{ok("crash.computer", T("This computer is in order."))}};
    }))
