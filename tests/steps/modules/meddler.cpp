// SPDX-License-Identifier: Apache-2.0
// Speaks about a step that is not its own.
#include "tests/steps/modules/made.h"

using namespace junbi;

JUNBI_MODULE(made("meddler", [](const Case&) -> Outcome { return {{ok("office.number", T("All is well."))}}; }))
