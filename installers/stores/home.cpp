// SPDX-License-Identifier: Apache-2.0
#include "installers/stores/home.h"

#include <string_view>

namespace junbi {

std::string with_tilde(std::string text, const std::filesystem::path& home)
{
    const std::string folder = home.string();
    if (folder.size() < 2) // "" and "/" are in front of everything
        return text;
    for (auto at = text.find(folder); at != text.npos; at = text.find(folder, at + 1)) {
        const auto after = at + folder.size();
        if (after == text.size() || std::string_view("/\\\"' :").find(text[after]) != std::string_view::npos)
            text.replace(at, folder.size(), "~");
    }
    return text;
}

std::filesystem::path without_tilde(const std::string& path, const std::filesystem::path& home)
{
    if (path == "~")
        return home;
    return path.starts_with("~/") || path.starts_with("~\\") ? home / path.substr(2) : std::filesystem::path(path);
}

const std::string& value_of(const std::map<std::string, std::string>& environment, const std::string& name)
{
    static const std::string none;
    const auto found = environment.find(name);
    return found == environment.end() ? none : found->second;
}

} // namespace junbi
