// SPDX-License-Identifier: Apache-2.0
// Never answers and never rests, and has another program do the same.
#include "tests/steps/modules/made.h"

#include <unistd.h>

using namespace junbi;

JUNBI_MODULE(made("busy", [](const Case&) -> Outcome {
    fork();
    for (volatile bool for_ever = true; for_ever;) { }
    return {};
}))
