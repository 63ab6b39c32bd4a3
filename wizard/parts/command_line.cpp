// SPDX-License-Identifier: Apache-2.0
#include "wizard/parts/command_line.h"

namespace junbi {
namespace {

/// Backslashes count only in front of a quotation mark, and there each is doubled.
std::string quoted(const std::string& word)
{
    if (!word.empty() && word.find_first_of(" \t\n\v\"") == word.npos)
        return word;
    std::string text = "\"";
    std::size_t backslashes = 0;
    for (const char each : word) {
        if (each == '"')
            text.append(backslashes + 1, '\\');
        backslashes = each == '\\' ? backslashes + 1 : 0;
        text += each;
    }
    return text.append(backslashes, '\\') + '"';
}

} // namespace

std::string command_line(const std::string& program, const std::vector<std::string>& words)
{
    std::string line = '"' + program + '"'; // no file name has a quotation mark in it
    for (const std::string& each : words)
        line += ' ' + quoted(each);
    return line;
}

} // namespace junbi
