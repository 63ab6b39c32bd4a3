// SPDX-License-Identifier: Apache-2.0
#include "wizard/cli/run.h"

#include <cstdlib>
#include <iostream>

int main(int argc, char** argv)
{
    const int code = junbi::run({argv + 1, argv + argc}, std::cout, std::cerr);
    std::cout.flush();
    std::cerr.flush();
    // A look that was given up may still hang in somebody's library; it must not meet that library's end.
    std::_Exit(std::cout.fail() && code == 0 ? 74 : code);
}
