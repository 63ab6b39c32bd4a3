// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace junbi {

/// The first thing in a main(): words and streams are UTF-8 and unchanged while it lives, whatever the system does by default.
/// (Windows would hand over arguments in its own code page, change line ends, and write to a console in that code page.)
class ProgramStart {
public:
    ProgramStart(int count, char** words);
    ~ProgramStart();
    ProgramStart(const ProgramStart&) = delete;
    ProgramStart& operator=(const ProgramStart&) = delete;

    /// What follows the program's name.
    const std::vector<std::string>& words() const { return words_; }

private:
    std::vector<std::string> words_;
    unsigned console_before_ = 0; ///< the code page of the console on Windows; 0: there is no console
};

} // namespace junbi
