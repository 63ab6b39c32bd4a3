// SPDX-License-Identifier: Apache-2.0
// Writes a file.
#include "tests/steps/modules/made.h"

#include <fcntl.h>
#include <unistd.h>

using namespace junbi;

JUNBI_MODULE(made("scribbler", [](const Case& given) -> Outcome {
    const int file = open(given.own.text("file").c_str(), O_WRONLY | O_CREAT, 0600);
    return {{write(file, "hello", 5) == 5 ? ok("scribbler.wrote", T("Wrote.")) : Finding{}}};
}))
