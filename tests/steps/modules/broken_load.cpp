// SPDX-License-Identifier: Apache-2.0
// Crashes as soon as it is loaded.
#include "tests/steps/modules/made.h"

#include <csignal>

using namespace junbi;

namespace {
const bool crashed = std::raise(SIGILL) == 0;
}

JUNBI_MODULE(made("broken_load", [](const Case&) -> Outcome { return {{crashed ? ok("broken_load.x", T("Loaded.")) : Finding{}}}; }))
