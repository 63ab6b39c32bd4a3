// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/secret.h"
#include "checks/contract/text.h"
#include "wizard/parts/child.h"

#include <chrono>
#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace junbi {

/// What a window has the command line do for it.
struct FixCall {
    std::vector<std::string> words;          ///< after the program's name; never a secret
    const Secret* password = nullptr;        ///< one line for its standard input; null: there is nothing to read
    std::chrono::milliseconds limit{120000}; ///< then it is ended
};

/// What became of it.
struct FixAnswer {
    std::optional<int> exit = {};     ///< its exit code; nothing where it did not end by itself
    std::string out = {};             ///< what it wrote for programs
    std::optional<Text> trouble = {}; ///< why nothing came of it, as one sentence: its own where it refused
    bool stopped = false;             ///< by stop()
};

/// Our own command line, run for one task and gone: what it needs for it (a password's copies, a library that knows one database at a
/// time) goes with it. Run on one thread, stopped from any.
class FixChild {
public:
    explicit FixChild(std::filesystem::path program) : program_(std::move(program)) { }
    FixChild(const FixChild&) = delete;
    FixChild& operator=(const FixChild&) = delete;

    /// Does it and waits for its end. Where it was stopped before, nothing is started.
    FixAnswer run(const FixCall& call);
    /// Ends it at once, with everything it started.
    void stop();

    /// A program that writes more than that is not ours.
    static constexpr std::size_t most_output = 4 << 20;

private:
    std::filesystem::path program_;
    Child child_;
    std::mutex mutex_; ///< whether it may still be started
    bool stopped_ = false;
};

/// The command line beside this program.
std::filesystem::path fix_program();

} // namespace junbi
