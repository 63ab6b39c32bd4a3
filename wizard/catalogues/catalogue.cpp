// SPDX-License-Identifier: Apache-2.0
#include "wizard/catalogues/catalogue.h"

#include <fstream>
#include <iterator>

namespace junbi {
namespace {

constexpr std::uint32_t magic = 0x950412de; // written by msgfmt on little-endian machines, and asked for at build time
constexpr std::size_t header = 20, entry = 8;

} // namespace

Catalogue::Catalogue(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    take({std::istreambuf_iterator<char>(stream), {}});
}

Catalogue Catalogue::of_bytes(std::string bytes)
{
    Catalogue made;
    made.take(std::move(bytes));
    return made;
}

void Catalogue::take(std::string bytes)
{
    bytes_ = std::move(bytes);
    if (bytes_.size() < header || number(0) != magic)
        return;
    const std::uint64_t count = number(8), msgids = number(12), translations = number(16);
    if (msgids + count * entry > bytes_.size() || translations + count * entry > bytes_.size())
        return;
    count_ = number(8);
    msgids_ = number(12);
    translations_ = number(16);
}

std::uint32_t Catalogue::number(std::size_t at) const
{
    const auto byte = [&](std::size_t i) { return std::uint32_t(static_cast<unsigned char>(bytes_[at + i])); };
    return byte(0) | byte(1) << 8 | byte(2) << 16 | byte(3) << 24;
}

std::string_view Catalogue::text(std::uint32_t table, std::uint32_t index) const
{
    const std::size_t at = table + std::size_t(index) * entry;
    const std::uint64_t length = number(at), offset = number(at + 4);
    return offset + length <= bytes_.size() ? std::string_view(bytes_).substr(offset, length) : std::string_view();
}

std::string Catalogue::of(std::string_view msgid) const
{
    std::uint32_t low = 0, high = count_; // msgfmt sorts them by their bytes
    while (low < high) {
        const std::uint32_t middle = low + (high - low) / 2;
        const std::string_view here = text(msgids_, middle);
        if (here == msgid)
            return std::string(text(translations_, middle));
        if (here < msgid)
            low = middle + 1;
        else
            high = middle;
    }
    return std::string(msgid);
}

} // namespace junbi
