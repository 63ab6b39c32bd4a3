// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace junbi {

/// The first line without blanks around it; empty where there is no such file.
std::string first_line(const std::filesystem::path& file);

/// `text` without blanks at both ends.
std::string trimmed(std::string_view text);

} // namespace junbi
