// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace junbi {

using Command = std::vector<std::string>;

/// One contender: the commands that together do the job.
struct Contender {
    std::string name;
    std::vector<Command> commands;
    std::vector<double> milliseconds = {};
};

/// Gives the most memory that it took, or a program that it started, in KiB. Ends the program where the command cannot be run or ends with
/// more than 3.
long run_silently(const Command& command);

/// All commands of a contender, one after the other; milliseconds.
double timed(const Contender& contender);

/// By turns, once more to warm the caches; prints the median and the spread of each.
void compare(
    const std::string& title, std::vector<Contender> contenders, int rounds, const std::function<double(const Contender&)>& measure);
void compare(const std::string& title, std::vector<Contender> contenders, int rounds = 60);

} // namespace junbi
