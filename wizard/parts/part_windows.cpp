// SPDX-License-Identifier: Apache-2.0
#include "wizard/parts/part.h"
#include "wizard/parts/wide_windows.h"

#include <windows.h>

#include <stdexcept>
#include <system_error>

// In headers only for Windows 8 and later; Windows 7 has them too.
#ifndef LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR
#define LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR 0x00000100
#define LOAD_LIBRARY_SEARCH_APPLICATION_DIR 0x00000200
#define LOAD_LIBRARY_SEARCH_SYSTEM32 0x00000800
#endif

namespace junbi {
namespace {

std::filesystem::path running_program()
{
    std::wstring name(MAX_PATH, L'\0');
    for (;;) {
        const DWORD length = GetModuleFileNameW(nullptr, name.data(), static_cast<DWORD>(name.size()));
        if (length < name.size())
            return name.substr(0, length);
        name.resize(name.size() * 2); // a long path
    }
}

[[noreturn]] void not_loaded(const std::filesystem::path& file)
{
    throw std::system_error(static_cast<int>(GetLastError()), std::system_category(), file.string());
}

} // namespace

const char* const program_ending = ".exe";
const char* const library_ending = ".dll";

Places places()
{
    const auto program = running_program().parent_path();
    const auto prefix = program.parent_path();
    return {program, program, prefix / "lib" / "junbi" / "parts", prefix / "share" / "junbi", prefix / "share" / "locale"};
}

void* part_symbol(const std::string& name, const char* symbol)
{
    const auto file = places().parts / ("junbi-" + name + library_ending);
    // Nowhere else: not the folder that was open when the program was started, not PATH.
    const HMODULE library = LoadLibraryExW(
        file.c_str(), nullptr, LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR | LOAD_LIBRARY_SEARCH_APPLICATION_DIR | LOAD_LIBRARY_SEARCH_SYSTEM32);
    if (!library)
        not_loaded(file);
    const FARPROC address = GetProcAddress(library, symbol);
    if (!address)
        not_loaded(file);
    return reinterpret_cast<void*>(address);
}

} // namespace junbi
