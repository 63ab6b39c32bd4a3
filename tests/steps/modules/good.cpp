// SPDX-License-Identifier: Apache-2.0
// Does what a module should.
#include "tests/steps/modules/made.h"

using namespace junbi;

JUNBI_MODULE(made(
    "good", [](const Case& given) -> Outcome { return {{ok("good.fine", T("It is {1}.", given.today))}}; },
    [](const Case& given) -> Outcome { return {{ok("good.computer", T("It says “{1}”.", given.computer.text("word")))}}; }))
