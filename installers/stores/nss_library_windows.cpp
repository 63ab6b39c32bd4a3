// SPDX-License-Identifier: Apache-2.0
#include "installers/stores/nss_library_windows.h"

#include <windows.h>

#include <cstdio>
#include <filesystem>
#include <optional>
#include <utility>
#include <vector>

namespace junbi::nss {
namespace {

std::optional<Library>& kept()
{
    static std::optional<Library> library;
    return library;
}

/// What Firefox's set-up writes there, for all users (first: that is closed to ordinary users) or for this one.
std::filesystem::path firefox_below(HKEY hive)
{
    constexpr auto key = L"SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\App Paths\\firefox.exe";
    DWORD size = 0;
    if (RegGetValueW(hive, key, nullptr, RRF_RT_REG_SZ, nullptr, nullptr, &size) != ERROR_SUCCESS)
        return {};
    std::vector<wchar_t> text(size / sizeof(wchar_t) + 1);
    if (RegGetValueW(hive, key, nullptr, RRF_RT_REG_SZ, nullptr, text.data(), &size) != ERROR_SUCCESS)
        return {};
    std::wstring program(text.data());
    std::erase(program, L'"');
    return std::filesystem::path(program).parent_path();
}

/// Without a window of Windows' about a library that cannot be loaded.
class Quietly {
public:
    Quietly() { SetThreadErrorMode(SEM_FAILCRITICALERRORS | SEM_NOOPENFILEERRORBOX, &before_); }
    ~Quietly() { SetThreadErrorMode(before_, nullptr); }
    Quietly(const Quietly&) = delete;
    Quietly& operator=(const Quietly&) = delete;

private:
    DWORD before_ = 0;
};

std::string last_error()
{
    char text[16];
    std::snprintf(text, sizeof text, "0x%08lX", GetLastError());
    return text;
}

/// What it needs itself lies beside it or belongs to Windows; looked for nowhere else.
HMODULE load(const std::filesystem::path& folder)
{
    const Quietly quietly;
    return LoadLibraryExW((folder / L"nss3.dll").c_str(), nullptr, LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR | LOAD_LIBRARY_SEARCH_SYSTEM32);
}

/// Takes functions out of a library and remembers the first that is not there.
class Taking {
public:
    explicit Taking(HMODULE module) : module_(module) { }
    template <class Function>
    void operator()(Function& function, const char* name)
    {
        function = reinterpret_cast<Function>(reinterpret_cast<void*>(GetProcAddress(module_, name)));
        if (!function && missing_.empty())
            missing_ = name;
    }
    const std::string& missing() const { return missing_; }

private:
    HMODULE module_;
    std::string missing_;
};

std::optional<Library> library_in(HMODULE module, std::string& trouble)
{
    Library library{};
    Taking take(module);
    take(library.NSS_InitContext, "NSS_InitContext");
    take(library.NSS_ShutdownContext, "NSS_ShutdownContext");
    take(library.PK11_GetInternalKeySlot, "PK11_GetInternalKeySlot");
    take(library.PK11_FreeSlot, "PK11_FreeSlot");
    take(library.PK11_NeedLogin, "PK11_NeedLogin");
    take(library.PK11_IsLoggedIn, "PK11_IsLoggedIn");
    take(library.PK11_FindGenericObjects, "PK11_FindGenericObjects");
    take(library.PK11_GetNextGenericObject, "PK11_GetNextGenericObject");
    take(library.PK11_DestroyGenericObjects, "PK11_DestroyGenericObjects");
    take(library.PK11_ReadRawAttribute, "PK11_ReadRawAttribute");
    take(library.SECITEM_FreeItem, "SECITEM_FreeItem");
    take(library.PORT_GetError, "PORT_GetError");
    if (take.missing().empty())
        return library;
    trouble = "Firefox: nss3.dll without " + take.missing();
    return std::nullopt;
}

} // namespace

const Library* firefox_library(std::string& trouble)
{
    if (kept())
        return &*kept();
    trouble = "Firefox: not installed";
    for (const HKEY hive : {HKEY_LOCAL_MACHINE, HKEY_CURRENT_USER}) {
        const std::filesystem::path folder = firefox_below(hive);
        if (!folder.is_absolute())
            continue;
        const HMODULE module = load(folder);
        if (!module)
            trouble = "Firefox: nss3.dll " + last_error();
        else if (kept() = library_in(module, trouble); kept())
            return &*kept();
    }
    return nullptr;
}

const Library& loaded_library() { return *kept(); }

} // namespace junbi::nss
