// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/steps/modules/module_talk.h"

#include <optional>
#include <string>

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
    std::optional<std::string> received(std::size_t size);
    std::size_t take(char* into, std::size_t most);      ///< waits; 0 at the end
    std::size_t put(const char* from, std::size_t most); ///< 0 where nobody listens

    int in_, out_;
};

} // namespace junbi
