// SPDX-License-Identifier: Apache-2.0
#include "wizard/cli/interrupt.h"

#include <windows.h>

namespace junbi {
namespace {

constexpr std::chrono::milliseconds look_up(50); // how often the listener sees whether Ctrl-C was pressed

std::atomic<bool> pressed = false; // what Windows calls then can reach nothing else

/// Closing the console window is not taken: Windows ends the program moments later anyway.
BOOL WINAPI note(DWORD event)
{
    if (event != CTRL_C_EVENT && event != CTRL_BREAK_EVENT)
        return FALSE;
    pressed = true;
    return TRUE;
}

} // namespace

Interrupt::Interrupt(std::function<void()> then) : then_(std::move(then))
{
    pressed = false;
    SetConsoleCtrlHandler(note, TRUE);
    listener_ = std::thread([this] { listen(); });
}

Interrupt::~Interrupt()
{
    over_ = true;
    listener_.join();
    SetConsoleCtrlHandler(note, FALSE);
}

void Interrupt::listen()
{
    while (!over_) {
        std::this_thread::sleep_for(look_up);
        if (!pressed)
            continue;
        was_asked();
        return;
    }
}

} // namespace junbi
