// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace junbi {

/// The first line without blanks around it; empty where there is no such file.
std::string first_line(const std::filesystem::path& file);

/// `text` without blanks at both ends.
std::string trimmed(std::string_view text);

/// The text with every mention of the person's home folder written as ~.
std::string with_tilde(std::string text, const std::filesystem::path& home);

/// "~" and "~/x" as real paths; everything else as it is.
std::filesystem::path without_tilde(const std::string& path, const std::filesystem::path& home);

/// The value, or an empty text.
const std::string& value_of(const std::map<std::string, std::string>& environment, const std::string& name);

} // namespace junbi
