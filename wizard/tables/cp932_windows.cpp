// SPDX-License-Identifier: Apache-2.0
#include "wizard/tables/cp932.h"

#include <windows.h>

#include <stdexcept>

namespace junbi {

std::vector<char16_t> cp932_of_the_system()
{
    constexpr UINT japanese = 932;
    if (!IsValidCodePage(japanese))
        throw std::runtime_error("this system does not know CP932");
    std::vector<char16_t> characters(0x10000);
    for (unsigned code = 1; code < 0x10000; ++code) {
        const char bytes[2]{static_cast<char>(code >> 8), static_cast<char>(code)};
        const bool one_byte = code < 0x100;
        wchar_t out[4]{};
        if (MultiByteToWideChar(japanese, MB_ERR_INVALID_CHARS, one_byte ? bytes + 1 : bytes, one_byte ? 1 : 2, out, 4) == 1)
            characters[code] = static_cast<char16_t>(out[0]);
    }
    return characters;
}

} // namespace junbi
