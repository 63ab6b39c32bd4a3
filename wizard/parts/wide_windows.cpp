// SPDX-License-Identifier: Apache-2.0
#include "wizard/parts/wide_windows.h"

#include <windows.h>

namespace junbi {

std::string narrow(std::wstring_view utf16)
{
    const int from = static_cast<int>(utf16.size());
    const int size = from == 0 ? 0 : WideCharToMultiByte(CP_UTF8, 0, utf16.data(), from, nullptr, 0, nullptr, nullptr);
    std::string utf8(static_cast<std::size_t>(size), '\0');
    if (size > 0)
        WideCharToMultiByte(CP_UTF8, 0, utf16.data(), from, utf8.data(), size, nullptr, nullptr);
    return utf8;
}

} // namespace junbi
