// SPDX-License-Identifier: Apache-2.0
#include "wizard/cli/secret_terminal.h"

#include "wizard/cli/terminal.h"

#include <windows.h>

#include <array>
#include <atomic>

namespace junbi {
namespace {

HANDLE input() { return GetStdHandle(STD_INPUT_HANDLE); }

constexpr DWORD not_hidden = 0xFFFFFFFF;
std::atomic<DWORD> mode_before = not_hidden; // what Windows calls when Ctrl-C is pressed can reach nothing else

/// Puts the console right and lets whatever else there is follow: the program ends.
BOOL WINAPI when_asked_to_end(DWORD)
{
    if (const DWORD mode = mode_before.exchange(not_hidden); mode != not_hidden)
        SetConsoleMode(input(), mode);
    return FALSE;
}

constexpr std::size_t longest_line = 4096; // more than Secret::most bytes

} // namespace

struct SecretTerminal::State {
    ~State() { SecureZeroMemory(bytes.data(), bytes.size()); }

    std::array<char, longest_line* 3> bytes = {}; ///< the line in UTF-8
    int length = -1, next = 0;                    ///< -1: nothing was read yet
};

SecretTerminal::SecretTerminal() : state_(std::make_unique<State>())
{
    DWORD mode = 0;
    GetConsoleMode(input(), &mode);
    mode_before = mode;
    SetConsoleCtrlHandler(when_asked_to_end, TRUE);
    SetConsoleMode(input(), (mode | ENABLE_LINE_INPUT | ENABLE_PROCESSED_INPUT) & ~DWORD(ENABLE_ECHO_INPUT));
}

SecretTerminal::~SecretTerminal()
{
    when_asked_to_end(0);
    SetConsoleCtrlHandler(when_asked_to_end, FALSE);
    DWORD written = 0; // the line end that was typed was hidden too
    WriteConsoleW(GetStdHandle(STD_ERROR_HANDLE), L"\r\n", 2, &written, nullptr);
}

bool SecretTerminal::ready() const { return true; } // a request to end is followed by Windows itself

std::optional<char> SecretTerminal::next_byte()
{
    State& line = *state_;
    if (line.length < 0) {
        std::array<wchar_t, longest_line> typed{};
        DWORD count = 0;
        ReadConsoleW(input(), typed.data(), static_cast<DWORD>(typed.size()), &count, nullptr);
        line.length = count == 0 ? 0
                                 : WideCharToMultiByte(CP_UTF8, 0, typed.data(), static_cast<int>(count), line.bytes.data(),
                                     static_cast<int>(line.bytes.size()), nullptr, nullptr);
        SecureZeroMemory(typed.data(), typed.size() * sizeof(wchar_t));
    }
    if (line.next >= line.length)
        return std::nullopt;
    return line.bytes[static_cast<std::size_t>(line.next++)];
}

std::optional<char> next_byte()
{
    char byte = 0;
    DWORD got = 0;
    return ReadFile(input(), &byte, 1, &got, nullptr) && got == 1 ? std::optional(byte) : std::nullopt;
}

/// Windows writes the memory of a crashed program only where an administrator has asked for it; its report must not hold ours either.
void never_dump() { SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX); }

bool person_at_terminal()
{
    DWORD mode = 0;
    return GetConsoleMode(input(), &mode) != 0;
}

} // namespace junbi
