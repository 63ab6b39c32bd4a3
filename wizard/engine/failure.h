// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/text.h"

#include <exception>
#include <functional>
#include <optional>
#include <utility>

namespace junbi {

/// Why a command ends without doing what was asked. The values are the exit codes of the command line.
enum class Ending {
    usage = 64, ///< what was asked for makes no sense: an unknown step, a value of the wrong kind
    file = 74,  ///< something could not be read or written; what was there before is still there
};

/// One clear sentence: what, where, what to do. Caught by the command line, and by trouble_of() where work goes on.
class Failure : public std::exception {
public:
    Failure(Ending ending, Text what) : ending_(ending), text_(std::move(what)) { }
    Ending ending() const { return ending_; }
    const Text& text() const { return text_; }
    const char* what() const noexcept override { return text_.msgid.c_str(); }

private:
    Ending ending_;
    Text text_;
};

/// What went wrong with the work, in words; nothing where it went well.
std::optional<Text> trouble_of(const std::function<void()>& work) noexcept;

} // namespace junbi
