// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>

// What reading a secret needs of the system: secret_terminal_linux.cpp, secret_terminal_windows.cpp.
namespace junbi {

/// While it lives, the terminal shows nothing of what is typed; it is put right before a request to end is followed.
class SecretTerminal {
public:
    SecretTerminal();
    ~SecretTerminal();
    SecretTerminal(const SecretTerminal&) = delete;
    SecretTerminal& operator=(const SecretTerminal&) = delete;

    /// True when something can be read, false where a request to end came first.
    bool ready() const;
    /// One byte of what was typed, as UTF-8; nothing at the end.
    std::optional<char> next_byte();

private:
    struct State; ///< as each system has it
    std::unique_ptr<State> state_;
};

/// One byte of standard input where that is no terminal; nothing at the end.
std::optional<char> next_byte();

/// A program that crashes must not write the password into a file.
void never_dump();

} // namespace junbi
