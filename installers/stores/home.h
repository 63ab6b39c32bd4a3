// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace junbi {

/// The person whose certificates they are. Tests point it at a folder of their own.
struct Home {
    std::filesystem::path folder;                   ///< written as ~ wherever a path is shown or kept
    std::map<std::string, std::string> environment; ///< XDG_DATA_HOME, XDG_CONFIG_HOME
};

/// The text with every mention of the person's home folder written as ~.
std::string with_tilde(std::string text, const std::filesystem::path& home);

/// "~", "~/x" and "~\x" as real paths; everything else as it is.
std::filesystem::path without_tilde(const std::string& path, const std::filesystem::path& home);

/// The value, or an empty text.
const std::string& value_of(const std::map<std::string, std::string>& environment, const std::string& name);

} // namespace junbi
