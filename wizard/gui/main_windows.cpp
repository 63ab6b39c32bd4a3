// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/start.h"
#include "wizard/parts/program_start.h"
#include "wizard/parts/wide_windows.h"

#include <wx/init.h>
#include <wx/msw/init.h>

#include <windows.h>

namespace {

/// To the console or file that the program was started with; where there is none, in a window of its own.
void say_without_window(const std::string& words)
{
    const HANDLE stream = GetStdHandle(STD_ERROR_HANDLE);
    const std::string line = words + "\r\n";
    DWORD written = 0;
    if (!stream || stream == INVALID_HANDLE_VALUE || !WriteFile(stream, line.data(), static_cast<DWORD>(line.size()), &written, nullptr))
        MessageBoxW(nullptr, junbi::wide(words).c_str(), L"じゅんび", MB_OK | MB_ICONINFORMATION);
}

} // namespace

int WINAPI WinMain(HINSTANCE program, HINSTANCE, LPSTR, int show)
{
    const junbi::ProgramStart start(0, nullptr);
    return junbi::run_window(start.words(), {[&] { return wxEntry(program, nullptr, nullptr, show); }, say_without_window});
}
