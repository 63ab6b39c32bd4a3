// SPDX-License-Identifier: Apache-2.0
#include "wizard/cli/asking.h"
#include "wizard/cli/terminal.h"

#include <algorithm>
#include <array>
#include <iostream>
#include <string>

namespace junbi {

std::optional<bool> asked_at_terminal(const Call& call, const Text& question)
{
    if (!person_at_terminal())
        return std::nullopt;
    call.messages << call.say(T("{1} [y/N]", question)) << " " << std::flush;
    std::string answer;
    std::getline(std::cin, answer);
    constexpr std::array agreeing{"y", "Y", "yes", "はい"};
    return std::find(agreeing.begin(), agreeing.end(), answer) != agreeing.end();
}

} // namespace junbi
