// SPDX-License-Identifier: Apache-2.0
#include "wizard/parts/program_start.h"
#include "wizard/recorder/recorder.h"

#include <cstdlib>
#include <iostream>

namespace {

int run(int argc, char** argv)
{
    const junbi::ProgramStart start(argc, argv);
    const int code = junbi::record(start.words());
    std::cout.flush();
    return code;
}

} // namespace

int main(int argc, char** argv)
{
    // A look that was given up may still hang in somebody's library; it must not meet that library's end.
    std::_Exit(run(argc, argv));
}
