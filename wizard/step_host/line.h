// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/steps/modules/module_talk.h"

#include <optional>

namespace junbi {

/// The line to the program that asks. Standard input and output become it; what a module reads or writes there goes nowhere.
class Line {
public:
    Line();
    ~Line();
    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;

    /// Waits for the next question; nothing when nobody asks any more.
    std::optional<Message> question();
    void answer(const Message& message);

private:
    int in_, out_;
};

} // namespace junbi
