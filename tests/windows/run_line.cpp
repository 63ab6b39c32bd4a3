// SPDX-License-Identifier: Apache-2.0
// Runs the command line that stands on its standard input (UTF-8), letter by letter, and ends with the exit code of what it started: Wine
// itself puts words with blanks into quotes, and a set-up wants its /D= without them.
#include <windows.h>

#include <filesystem>
#include <iostream>

int main()
{
    std::string line;
    std::getline(std::cin, line);
    std::wstring words = std::filesystem::path(std::u8string(line.begin(), line.end())).wstring();
    STARTUPINFOW how{};
    how.cb = sizeof how;
    PROCESS_INFORMATION started{};
    if (!CreateProcessW(nullptr, words.data(), nullptr, nullptr, FALSE, 0, nullptr, nullptr, &how, &started))
        return 127;
    DWORD code = 126;
    WaitForSingleObject(started.hProcess, INFINITE);
    GetExitCodeProcess(started.hProcess, &code);
    return static_cast<int>(code);
}
