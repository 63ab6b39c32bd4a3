// SPDX-License-Identifier: Apache-2.0
// Tells what it sees of the program that asks.
#include "tests/steps/modules/made.h"

#include <fcntl.h>
#include <unistd.h>

using namespace junbi;

namespace {

int open_files()
{
    int count = 0;
    for (int each = 0; each < 1024; ++each)
        count += fcntl(each, F_GETFD) != -1;
    return count;
}

int variables()
{
    int count = 0;
    for (char** each = environ; *each; ++each)
        ++count;
    return count;
}

} // namespace

JUNBI_MODULE(made("nosy", [](const Case&) -> Outcome {
    return {{ok("nosy.saw", T("{1} open files, {2} variables, process {3}", open_files(), variables(), getpid()))}};
}))
