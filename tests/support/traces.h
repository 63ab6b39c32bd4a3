// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace junbi {

/// Where a text stands in some bytes, in the forms in which programs write it: UTF-8, CP932, UTF-16 both ways, escaped as in addresses,
/// XML and JSON, within base64, in the text of a PDF. Each as "form: text"; empty where it stands nowhere.
std::vector<std::string> traces_in(const std::string& bytes, const std::vector<std::string>& texts);

/// The same for every file below a folder whose path does not end in one of these; each with its path before it.
std::vector<std::string> traces_below(
    const std::filesystem::path& folder, const std::vector<std::string>& texts, const std::vector<std::string>& allowed_endings);

} // namespace junbi
