// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <string_view>

namespace junbi {

/// What lies in a folder; nothing where there is no such folder or it cannot be read.
std::set<std::string> names_in(const std::filesystem::path& folder) noexcept;

/// The first line without blanks around it; empty where there is no such file.
std::string first_line(const std::filesystem::path& file);

/// `text` without blanks at both ends.
std::string trimmed(std::string_view text);

} // namespace junbi
