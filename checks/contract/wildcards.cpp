// SPDX-License-Identifier: Apache-2.0
#include "checks/contract/wildcards.h"

#include <cctype>
#include <cstddef>

namespace junbi {
namespace {

/// Bytes of the UTF-8 character at the start of `text`.
std::size_t character(std::string_view text)
{
    std::size_t size = 1;
    while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80)
        ++size;
    return size;
}

bool is_alphanumeric(std::string_view text, std::size_t at)
{
    return at < text.size() && std::isalnum(static_cast<unsigned char>(text[at]));
}

} // namespace

bool fits(std::string_view pattern, std::string_view text)
{
    std::string_view star, retry; // after the last *, and the text it has not yet swallowed
    bool starred = false;
    while (!text.empty()) {
        if (!pattern.empty() && pattern.front() == '*') {
            star = pattern = pattern.substr(1);
            retry = text;
            starred = true;
        } else if (!pattern.empty() && pattern.front() == '?') {
            pattern.remove_prefix(1);
            text.remove_prefix(character(text));
        } else if (!pattern.empty() && pattern.front() == text.front()) {
            pattern.remove_prefix(1);
            text.remove_prefix(1);
        } else if (starred) {
            retry.remove_prefix(character(retry));
            pattern = star;
            text = retry;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*') == pattern.npos;
}

bool stands_alone(std::string_view text, std::string_view word)
{
    for (auto at = text.find(word); at != text.npos; at = text.find(word, at + 1))
        if ((at == 0 || !is_alphanumeric(text, at - 1)) && !is_alphanumeric(text, at + word.size()))
            return true;
    return false;
}

} // namespace junbi
