// SPDX-License-Identifier: Apache-2.0
#include "wizard/engine/failure.h"
#include "wizard/storage/csv.h"

#include <iconv.h>

#include <memory>

namespace junbi {
namespace {

/// The bytes in UTF-8, or nothing where they are not of that encoding.
bool convert(const char* encoding, const std::string& bytes, std::string& utf8)
{
    const iconv_t raw = ::iconv_open("UTF-8", encoding);
    if (raw == reinterpret_cast<iconv_t>(-1))
        return false;
    const std::unique_ptr<void, int (*)(iconv_t)> converter(raw, ::iconv_close);
    std::string in = bytes;
    utf8.resize(bytes.size() * 4);
    char *from = in.data(), *to = utf8.data();
    std::size_t left = in.size(), room = utf8.size();
    if (::iconv(raw, &from, &left, &to, &room) == static_cast<std::size_t>(-1))
        return false;
    utf8.resize(utf8.size() - room);
    return true;
}

} // namespace

std::string as_utf8(std::string bytes, const std::filesystem::path& file)
{
    std::string utf8;
    for (const char* encoding : {"UTF-8", "CP932"})
        if (convert(encoding, bytes, utf8))
            return utf8;
    throw Failure(Ending::file, T("“{1}” is neither UTF-8 nor Shift_JIS text. Save it as CSV again and import that.", file.string()));
}

} // namespace junbi
