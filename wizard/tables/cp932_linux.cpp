// SPDX-License-Identifier: Apache-2.0
#include "wizard/tables/cp932.h"

#include <iconv.h>

#include <memory>
#include <stdexcept>

namespace junbi {

std::vector<char16_t> cp932_of_the_system()
{
    const iconv_t raw = ::iconv_open("UTF-16LE", "CP932");
    if (raw == reinterpret_cast<iconv_t>(-1))
        throw std::runtime_error("this system does not know CP932");
    const std::unique_ptr<void, int (*)(iconv_t)> converter(raw, ::iconv_close);
    std::vector<char16_t> characters(0x10000);
    for (unsigned code = 1; code < 0x10000; ++code) {
        char bytes[2]{static_cast<char>(code >> 8), static_cast<char>(code)};
        unsigned char out[4]{};
        char *from = code < 0x100 ? bytes + 1 : bytes, *to = reinterpret_cast<char*>(out);
        std::size_t left = code < 0x100 ? 1 : 2, room = sizeof out;
        ::iconv(raw, nullptr, nullptr, nullptr, nullptr);
        if (::iconv(raw, &from, &left, &to, &room) != static_cast<std::size_t>(-1) && room == 2)
            characters[code] = static_cast<char16_t>(out[0] | out[1] << 8);
    }
    return characters;
}

} // namespace junbi
