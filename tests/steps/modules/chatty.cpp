// SPDX-License-Identifier: Apache-2.0
// Writes where everybody writes, when it is loaded and when it judges.
#include "tests/steps/modules/made.h"

#include <cstdio>
#include <iostream>
#include <unistd.h>

using namespace junbi;

namespace {

bool chat()
{
    std::cout << "0000000005hello" << std::endl;
    std::puts("hello");
    std::fflush(stdout);
    return write(STDOUT_FILENO, "hello", 5) == 5 && write(STDIN_FILENO, "hello", 5) == 5;
}

const bool chatted = chat();

} // namespace

JUNBI_MODULE(made("chatty", [](const Case&) -> Outcome { return {{chat() && chatted ? ok("chatty.said", T("Said.")) : Finding{}}}; }))
