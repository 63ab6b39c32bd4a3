// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/text.h"
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
    ~ModuleProcess();
    ModuleProcess(const ModuleProcess&) = delete;
    ModuleProcess& operator=(const ModuleProcess&) = delete;

    /// True until it has gone, whoever ended it.
    bool running() const;
    /// Asks and waits for the answer, no longer than the limit. Where none comes, the program is ended.
    Answered ask(const Message& question, std::chrono::seconds limit);

private:
    int end(); ///< ends and forgets it; gives how it ended, as waitpid tells it

    int process_ = -1;
    int line_ = -1; ///< our end of the pipe
    int error_ = 0; ///< errno of a start that failed
};

} // namespace junbi
