// SPDX-License-Identifier: Apache-2.0
// The outer form of a bundle's file.
#include "wizard/engine/failure.h"
#include "wizard/storage/rule_bundle.h"

#include <fstream>

namespace junbi {
namespace {

constexpr std::string_view seal_word = "junbi-rules-signature ";
constexpr std::string_view digits = "0123456789abcdef"; // in lower case only: a bundle is written in one way and no other
constexpr std::size_t signature_digits = 128;

Failure no_bundle() { return {Ending::file, T("It is not a bundle of rule tables for Junbi, or it is damaged.")}; }

int value_of(char digit)
{
    const auto value = digits.find(digit);
    if (value == digits.npos)
        throw no_bundle();
    return static_cast<int>(value);
}

std::string bytes_of(std::string_view text)
{
    std::string bytes;
    for (std::size_t i = 0; i + 1 < text.size(); i += 2)
        bytes += static_cast<char>(value_of(text[i]) * 16 + value_of(text[i + 1]));
    return bytes;
}

Failure too_big()
{
    return {Ending::file,
        T("It is larger than {1} megabytes; no bundle of rule tables is.", static_cast<long long>(largest_bundle / 1'000'000))};
}

} // namespace

SealedBundle read_seal(std::string_view bytes)
{
    if (bytes.size() > largest_bundle)
        throw too_big();
    if (bytes.starts_with(any_bundle_purpose))
        throw Failure(Ending::file, T("It is not signed, so nobody can tell who made it."));
    const auto line_end = bytes.find('\n');
    if (!bytes.starts_with(seal_word) || line_end == bytes.npos)
        throw no_bundle();
    const std::string_view line = bytes.substr(seal_word.size(), line_end - seal_word.size());
    const auto space = line.find(' ');
    if (space == line.npos || line.size() - space - 1 != signature_digits)
        throw no_bundle();
    SealedBundle bundle{std::string(line.substr(0, space)), bytes_of(line.substr(space + 1)), std::string(bytes.substr(line_end + 1))};
    if (!bundle.message.starts_with(any_bundle_purpose))
        throw no_bundle();
    return bundle;
}

std::string sealed(const SealedBundle& bundle)
{
    std::string text = std::string(seal_word) + bundle.key + " ";
    for (const unsigned char each : bundle.signature)
        text += {digits[each >> 4], digits[each & 15]};
    return text + "\n" + bundle.message;
}

std::string read_bundle_file(const std::filesystem::path& file)
{
    std::error_code error;
    const auto size = std::filesystem::is_regular_file(file, error) ? std::filesystem::file_size(file, error) : 0;
    if (size > largest_bundle)
        throw too_big();
    std::ifstream in(file, std::ios::binary);
    if (error || !std::filesystem::is_regular_file(file, error) || !in)
        throw Failure(Ending::file, T("It could not be read: there is no such file, or no permission."));
    std::string bytes(static_cast<std::size_t>(size), '\0');
    in.read(bytes.data(), static_cast<std::streamsize>(size));
    bytes.resize(static_cast<std::size_t>(in.gcount()));
    return bytes;
}

} // namespace junbi
