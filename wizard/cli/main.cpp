// SPDX-License-Identifier: Apache-2.0
#include "wizard/cli/run.h"
#include "wizard/parts/program_start.h"

#include <cstdlib>
#include <iostream>

namespace {

int run_with_streams(int argc, char** argv)
{
    const junbi::ProgramStart start(argc, argv);
    const int code = junbi::run(start.words(), std::cout, std::cerr);
    std::cout.flush();
    std::cerr.flush();
    return std::cout.fail() && code == 0 ? 74 : code;
}

} // namespace

int main(int argc, char** argv)
{
    // A look that was given up may still hang in somebody's library; it must not meet that library's end.
    std::_Exit(run_with_streams(argc, argv));
}
