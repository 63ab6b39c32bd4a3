// SPDX-License-Identifier: Apache-2.0
#include "wizard/platform/files.h"

#include <fstream>

namespace junbi {

std::string trimmed(std::string_view text)
{
    const auto blank = " \t\r\n\0";
    const std::string_view blanks(blank, 5);
    const auto first = text.find_first_not_of(blanks);
    return first == text.npos ? std::string() : std::string(text.substr(first, text.find_last_not_of(blanks) - first + 1));
}

std::set<std::string> names_in(const std::filesystem::path& folder) noexcept
{
    std::set<std::string> names;
    std::error_code stopped;
    for (std::filesystem::directory_iterator each(folder, stopped), end; !stopped && each != end; each.increment(stopped))
        names.insert(each->path().filename().string());
    return names;
}

std::string first_line(const std::filesystem::path& file)
{
    std::ifstream in(file);
    std::string line;
    std::getline(in, line);
    return trimmed(line);
}

} // namespace junbi
