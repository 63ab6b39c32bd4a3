// SPDX-License-Identifier: Apache-2.0
// Never answers, neither for the office nor for a computer.
#include "tests/steps/modules/made.h"

#include <unistd.h>

using namespace junbi;

namespace {
Outcome hang(const Case&)
{
    for (;;)
        pause();
}
} // namespace

JUNBI_MODULE(made("hang", hang, hang))
