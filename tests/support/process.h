// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace junbi {

/// What a finished program left behind.
struct Ran {
    int exit = -1; ///< exit status; 128 + n where signal n ended it; 127 where it could not be started
    std::string out, err;
    bool too_long = false; ///< killed because the limit was over
};

struct RunOptions {
    std::map<std::string, std::string> env = {}; ///< added to this process's environment; an empty value takes a name away
    std::string input = {};                      ///< given to standard input
    std::filesystem::path folder = {};           ///< to run in; empty: this process's
    std::chrono::seconds limit{60};
};

/// Runs a program (found through PATH, no shell) to its end and gives what it wrote.
Ran run(const std::vector<std::string>& command, const RunOptions& options = {});

/// A program that runs in the background until the end of this value, when it and all it started is killed.
class Background {
public:
    /// `limit` and `input` of the options are not used. Output goes to `log` (both streams), or nowhere.
    explicit Background(const std::vector<std::string>& command, const RunOptions& options = {}, const std::filesystem::path& log = {});
    ~Background();
    Background(const Background&) = delete;
    Background& operator=(const Background&) = delete;

    int pid() const { return pid_; }
    bool running();
    /// Sends a signal to the program and waits for its end.
    void stop(int signal);
    void say(const std::string& line); ///< one line for its standard input

private:
    int pid_ = -1;
    int input_ = -1;
};

/// Looks every few milliseconds until `condition` holds; false when `limit` is over.
bool wait_until(const std::function<bool()>& condition, std::chrono::milliseconds limit = std::chrono::seconds(10));

} // namespace junbi
