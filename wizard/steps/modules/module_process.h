// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/text.h"
#include "wizard/parts/child.h"
#include "wizard/steps/modules/module_talk.h"

#include <chrono>
#include <filesystem>
#include <variant>

namespace junbi {

/// An answer, or what happened instead, in one sentence.
using Answered = std::variant<Message, Text>;

/// The running host of one module (wizard/step_host): a program of its own in a process group of its own, without our
/// environment and our open files. It and all it started ends with this value, and leaves nothing behind.
class ModuleProcess {
public:
    /// What goes wrong at the start is told by the first question.
    ModuleProcess(const std::filesystem::path& host, const std::filesystem::path& module);

    /// True until it has gone, whoever ended it: between two questions nothing comes but the end.
    bool running() const { return child_.is_quiet(); }
    /// Asks and waits for the answer, no longer than the limit. Where none comes, the program is ended.
    Answered ask(const Message& question, std::chrono::seconds limit);

private:
    Child::Step receive(std::string& text, std::size_t size, Child::Clock::time_point end);

    Child child_;
    std::error_code error_;  ///< of a start that failed
    std::string heard_ = {}; ///< what has come and was not taken yet
};

} // namespace junbi
