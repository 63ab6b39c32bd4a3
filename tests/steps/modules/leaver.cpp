// SPDX-License-Identifier: Apache-2.0
// Ends the program that it is in.
#include "tests/steps/modules/made.h"

#include <cstdlib>

using namespace junbi;

JUNBI_MODULE(made("leaver", [](const Case&) -> Outcome { std::exit(0); }))
