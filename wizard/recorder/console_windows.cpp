// SPDX-License-Identifier: Apache-2.0
#include "wizard/parts/wide_windows.h"
#include "wizard/recorder/console.h"

#include <windows.h>

#include <iostream>

namespace junbi {
namespace {

bool is_console(DWORD which)
{
    DWORD mode = 0;
    return GetConsoleMode(GetStdHandle(which), &mode) != 0;
}

/// True where what comes next from the keyboard is Enter pressed down; takes it away, whatever it is.
bool next_is_enter(HANDLE keys)
{
    INPUT_RECORD record{};
    DWORD read = 0;
    return ReadConsoleInputW(keys, &record, 1, &read) && read == 1 && record.EventType == KEY_EVENT && record.Event.KeyEvent.bKeyDown
        && record.Event.KeyEvent.wVirtualKeyCode == VK_RETURN;
}

} // namespace

void print_line(const std::string& utf8)
{
    if (!is_console(STD_OUTPUT_HANDLE)) {
        std::cout << utf8 << std::endl;
        return;
    }
    const std::wstring line = wide(utf8) + L"\r\n";
    DWORD written = 0;
    WriteConsoleW(GetStdHandle(STD_OUTPUT_HANDLE), line.data(), static_cast<DWORD>(line.size()), &written, nullptr);
}

bool person_sits_here() { return is_console(STD_INPUT_HANDLE) && is_console(STD_OUTPUT_HANDLE); }

bool window_closes_at_end()
{
    DWORD programs[2];
    return person_sits_here() && GetConsoleProcessList(programs, 2) == 1; // in a window of cmd.exe that one is there too
}

bool enter_pressed()
{
    const HANDLE keys = GetStdHandle(STD_INPUT_HANDLE);
    DWORD waiting = 0;
    while (GetNumberOfConsoleInputEvents(keys, &waiting) && waiting > 0)
        if (next_is_enter(keys))
            return true;
    return false;
}

void wait_for_enter()
{
    const HANDLE keys = GetStdHandle(STD_INPUT_HANDLE);
    FlushConsoleInputBuffer(keys);
    while (WaitForSingleObject(keys, INFINITE) == WAIT_OBJECT_0)
        if (next_is_enter(keys))
            return;
}

} // namespace junbi
