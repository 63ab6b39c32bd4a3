// SPDX-License-Identifier: Apache-2.0
// Stands in for junbi-wizard.exe in the tests of the set-up: writes its words beside itself, one a line, into words.txt. Called with
// "wait", it goes on until there is a file "end" beside it.
#include <windows.h>

#include <shellapi.h>

#include <filesystem>
#include <fstream>

int main()
{
    int count = 0;
    wchar_t** words = CommandLineToArgvW(GetCommandLineW(), &count);
    wchar_t self[32768] = {};
    GetModuleFileNameW(nullptr, self, 32768);
    const auto folder = std::filesystem::path(self).parent_path();
    bool wait = false;
    std::string all;
    for (int i = 1; i < count; ++i) {
        wait = wait || std::wstring(words[i]) == L"wait";
        all += std::filesystem::path(words[i]).string() + "\n";
    }
    std::ofstream(folder / "words.new", std::ios::binary) << all;
    std::filesystem::rename(folder / "words.new", folder / "words.txt"); // never seen half written
    for (int tenths = 0; wait && tenths < 600 && !std::filesystem::exists(folder / "end"); ++tenths)
        Sleep(100);
    LocalFree(words);
    return 0;
}
