// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/text.h"

#include <exception>
#include <utility>

namespace junbi {

/// Why a command ends without doing what was asked. The values are the exit codes of the command line.
enum class Ending {
    usage = 64, ///< what was asked for makes no sense: an unknown step, a value of the wrong kind
    file = 74,  ///< something could not be read or written; what was there before is still there
};

/// One clear sentence: what, where, what to do. Caught in exactly two places, the window and the command line.
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

} // namespace junbi
