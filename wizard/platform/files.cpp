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

std::string first_line(const std::filesystem::path& file)
{
    std::ifstream in(file);
    std::string line;
    std::getline(in, line);
    return trimmed(line);
}

std::string with_tilde(std::string text, const std::filesystem::path& home)
{
    const std::string folder = home.string();
    if (folder.size() < 2) // "" and "/" are in front of everything
        return text;
    for (auto at = text.find(folder); at != text.npos; at = text.find(folder, at + 1)) {
        const auto after = at + folder.size();
        if (after == text.size() || std::string_view("/\"' :").find(text[after]) != std::string_view::npos)
            text.replace(at, folder.size(), "~");
    }
    return text;
}

std::filesystem::path without_tilde(const std::string& path, const std::filesystem::path& home)
{
    if (path == "~")
        return home;
    return path.starts_with("~/") ? home / path.substr(2) : std::filesystem::path(path);
}

const std::string& value_of(const std::map<std::string, std::string>& environment, const std::string& name)
{
    static const std::string none;
    const auto found = environment.find(name);
    return found == environment.end() ? none : found->second;
}

} // namespace junbi
