// SPDX-License-Identifier: Apache-2.0
#include "wizard/steps/modules/module_talk.h"

#include <algorithm>
#include <charconv>

namespace junbi {
namespace {

constexpr std::size_t longest = 64u << 20;

std::string length_before(const std::string& text)
{
    const std::string length = std::to_string(text.size());
    return std::string(length_digits - std::min(length.size(), length_digits), '0') + length + text;
}

} // namespace

std::string framed(const Message& message) { return length_before(message.what + " " + message.step + "\n" + message.body); }

std::optional<std::size_t> length_in(std::string_view digits)
{
    std::size_t length = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), length);
    if (error != std::errc() || end != digits.data() + digits.size() || length > longest)
        return std::nullopt;
    return length;
}

Message message_in(const std::string& content)
{
    const auto line = content.find('\n');
    const std::string head = content.substr(0, line);
    const auto space = head.find(' ');
    return {head.substr(0, space), space == std::string::npos ? "" : head.substr(space + 1),
        line == std::string::npos ? "" : content.substr(line + 1)};
}

std::string strung_together(const std::vector<std::string>& texts)
{
    std::string all;
    for (const std::string& each : texts)
        all += length_before(each);
    return all;
}

std::vector<std::string> taken_apart(std::string_view text)
{
    std::vector<std::string> texts;
    while (text.size() >= length_digits) {
        const auto length = length_in(text.substr(0, length_digits));
        text.remove_prefix(length_digits);
        if (!length || *length > text.size())
            break;
        texts.emplace_back(text.substr(0, *length));
        text.remove_prefix(*length);
    }
    return texts;
}

} // namespace junbi
