// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/contenders.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

extern char** environ;

namespace junbi {

long run_silently(const Command& command)
{
    std::vector<char*> words;
    for (const std::string& word : command)
        words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
    pid_t child = 0;
    int status = 0;
    rusage used{};
    if (posix_spawnp(&child, words[0], &actions, nullptr, words.data(), environ) != 0 || wait4(child, &status, 0, &used) != child
        || (WIFEXITED(status) && WEXITSTATUS(status) > 3)) {
        std::fprintf(stderr, "bench: %s did not run\n", words[0]);
        std::exit(1);
    }
    posix_spawn_file_actions_destroy(&actions);
    return used.ru_maxrss;
}

double timed(const Contender& contender)
{
    const auto start = std::chrono::steady_clock::now();
    for (const Command& command : contender.commands)
        run_silently(command);
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

void compare(
    const std::string& title, std::vector<Contender> contenders, int rounds, const std::function<double(const Contender&)>& measure)
{
    for (Contender& each : contenders)
        measure(each); // once to warm the caches
    for (int i = 0; i < rounds; ++i)
        for (Contender& each : contenders)
            each.milliseconds.push_back(measure(each));
    std::printf("%s (%d runs each, median and spread, ms)\n", title.c_str(), rounds);
    for (Contender& each : contenders) {
        auto& times = each.milliseconds;
        std::sort(times.begin(), times.end());
        std::printf("  %-44s %7.2f  [%.2f – %.2f]\n", each.name.c_str(), times[times.size() / 2], times.front(), times.back());
    }
}

void compare(const std::string& title, std::vector<Contender> contenders, int rounds)
{
    compare(title, std::move(contenders), rounds, timed);
}

} // namespace junbi
