// SPDX-License-Identifier: Apache-2.0
#include "wizard/recorder/console.h"

#include <poll.h>
#include <unistd.h>

#include <iostream>

namespace junbi {

void print_line(const std::string& utf8) { std::cout << utf8 << std::endl; }

bool person_sits_here() { return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO); }

bool window_closes_at_end() { return false; }

bool enter_pressed()
{
    pollfd keys{STDIN_FILENO, POLLIN, 0};
    if (poll(&keys, 1, 0) <= 0)
        return false;
    wait_for_enter(); // a terminal hands over whole lines
    return true;
}

void wait_for_enter()
{
    std::string line;
    std::getline(std::cin, line);
}

} // namespace junbi
