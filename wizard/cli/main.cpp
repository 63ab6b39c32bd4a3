// SPDX-License-Identifier: Apache-2.0
#include "wizard/cli/run.h"

#include <iostream>

int main(int argc, char** argv)
{
    const int code = junbi::run({argv + 1, argv + argc}, std::cout, std::cerr);
    std::cout.flush();
    if (std::cout.fail() && code == 0)
        return 74;
    return code;
}
