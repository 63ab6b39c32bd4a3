// SPDX-License-Identifier: Apache-2.0
// Throws what an exception should be, and what it should not.
#include "tests/steps/modules/made.h"

#include <stdexcept>

using namespace junbi;

JUNBI_MODULE(made("thrower", [](const Case&) -> Outcome { throw std::runtime_error("thrown \x01 on <purpose>"); }),
    made("odd", [](const Case&) -> Outcome { throw 42; }))
