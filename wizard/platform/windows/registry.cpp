// SPDX-License-Identifier: Apache-2.0
#include "wizard/platform/windows/registry.h"

#include "wizard/parts/wide_windows.h"

#include <windows.h>

namespace junbi::windows {
namespace {

HKEY root_of(Hive hive) { return hive == Hive::person ? HKEY_CURRENT_USER : HKEY_LOCAL_MACHINE; }

// Windows 7 does not know the flags of RegGetValue that choose a view: so the key is opened first.
class Key {
public:
    Key(Hive hive, const std::string& name)
    {
        if (RegOpenKeyExW(root_of(hive), wide(name).c_str(), 0, KEY_READ | KEY_WOW64_64KEY, &key_) != ERROR_SUCCESS)
            key_ = nullptr;
    }
    ~Key()
    {
        if (key_)
            RegCloseKey(key_);
    }
    Key(const Key&) = delete;
    Key& operator=(const Key&) = delete;
    explicit operator bool() const { return key_ != nullptr; }
    HKEY get() const { return key_; }

private:
    HKEY key_ = nullptr;
};

} // namespace

std::string registry_text(Hive hive, const std::string& name_of_key, const std::string& name)
{
    const Key key(hive, name_of_key);
    const std::wstring wanted = wide(name);
    std::wstring text(256, L'\0');
    for (LSTATUS status = ERROR_MORE_DATA; key && status == ERROR_MORE_DATA;) {
        auto size = static_cast<DWORD>(text.size() * sizeof(wchar_t));
        status = RegGetValueW(key.get(), nullptr, wanted.c_str(), RRF_RT_REG_SZ, nullptr, text.data(), &size); // %NAMES% are filled in
        if (status == ERROR_SUCCESS)
            return narrow(text.c_str());
        text.resize(std::max<std::size_t>(text.size() * 2, size / sizeof(wchar_t) + 1));
    }
    return {};
}

std::optional<unsigned long> registry_number(Hive hive, const std::string& name_of_key, const std::string& name)
{
    const Key key(hive, name_of_key);
    DWORD number = 0, size = sizeof number;
    if (!key || RegGetValueW(key.get(), nullptr, wide(name).c_str(), RRF_RT_REG_DWORD, nullptr, &number, &size) != ERROR_SUCCESS)
        return std::nullopt;
    return number;
}

std::vector<std::string> registry_keys(Hive hive, const std::string& name_of_key)
{
    constexpr DWORD longest_name = 256; // a limit of the registry, with its 0
    const Key key(hive, name_of_key);
    std::vector<std::string> names;
    std::wstring name(longest_name, L'\0');
    for (DWORD i = 0; key; ++i) {
        DWORD size = longest_name;
        if (RegEnumKeyExW(key.get(), i, name.data(), &size, nullptr, nullptr, nullptr, nullptr) != ERROR_SUCCESS)
            break;
        names.push_back(narrow({name.data(), size}));
    }
    return names;
}

} // namespace junbi::windows
