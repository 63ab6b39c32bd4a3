// SPDX-License-Identifier: Apache-2.0
// Junbi.exe, what people start: it stands alone above the folders, so that nobody has to look for the right program among libraries.
#include "installers/packages/windows/launcher/words.h"

#include <windows.h>

#include <string>

namespace {

/// Where this program lies, with the last backslash.
std::wstring own_folder()
{
    std::wstring name(MAX_PATH, L'\0');
    for (;;) {
        const DWORD length = GetModuleFileNameW(nullptr, name.data(), static_cast<DWORD>(name.size()));
        if (length < name.size())
            return name.substr(0, name.find_last_of(L'\\', length) + 1);
        name.resize(name.size() * 2); // a long path
    }
}

/// Everything after the program's own name, letter by letter as it was given.
std::wstring words_given()
{
    const wchar_t* line = GetCommandLineW();
    for (bool quoted = false; *line != 0 && (quoted || (*line != L' ' && *line != L'\t')); ++line)
        quoted ^= *line == L'"';
    return line;
}

/// In Windows' own language, from the resources.
std::wstring sentence(UINT number)
{
    const wchar_t* words = nullptr;
    const int length = LoadStringW(GetModuleHandleW(nullptr), number, reinterpret_cast<wchar_t*>(&words), 0);
    return {words, static_cast<std::size_t>(length)};
}

bool start(const std::wstring& program)
{
    std::wstring line = L"\"" + program + L"\"" + words_given();
    STARTUPINFOW how{};
    GetStartupInfoW(&how); // minimised, if a shortcut says so
    PROCESS_INFORMATION started{};
    if (!CreateProcessW(program.c_str(), line.data(), nullptr, nullptr, FALSE, 0, nullptr, nullptr, &how, &started))
        return false;
    AllowSetForegroundWindow(started.dwProcessId);
    CloseHandle(started.hThread);
    CloseHandle(started.hProcess);
    return true;
}

/// Also when nobody sees a window: what was started from a console or by another program reads it there.
void tell(const std::wstring& words)
{
    const HANDLE stream = GetStdHandle(STD_ERROR_HANDLE);
    const int size = WideCharToMultiByte(CP_UTF8, 0, words.data(), static_cast<int>(words.size()), nullptr, 0, nullptr, nullptr);
    std::string utf8(static_cast<std::size_t>(size), '\0');
    WideCharToMultiByte(CP_UTF8, 0, words.data(), static_cast<int>(words.size()), utf8.data(), size, nullptr, nullptr);
    DWORD written = 0;
    if (!stream || stream == INVALID_HANDLE_VALUE || !WriteFile(stream, utf8.data(), static_cast<DWORD>(size), &written, nullptr))
        MessageBoxW(nullptr, words.c_str(), L"Junbi", MB_OK | MB_ICONWARNING | MB_SETFOREGROUND);
}

} // namespace

int WINAPI wWinMain(HINSTANCE, HINSTANCE, PWSTR, int)
{
    const std::wstring program = own_folder() + L"bin\\junbi-wizard.exe";
    if (start(program))
        return 0;
    // Mostly somebody has opened it inside the zip, where Windows unpacks this one file alone.
    const bool missing = GetFileAttributesW(program.c_str()) == INVALID_FILE_ATTRIBUTES;
    tell(sentence(missing ? WORDS_ALONE : WORDS_NOT_STARTED) + L"\r\n" + program);
    return 1;
}
