// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace junbi {

/// The whole command line: `words` without the program's name. Answers go to `out`, messages to `messages`; gives the exit code.
int run(const std::vector<std::string>& words, std::ostream& out, std::ostream& messages);

} // namespace junbi
