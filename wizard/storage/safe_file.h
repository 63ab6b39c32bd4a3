// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace junbi {

/// The whole file. Throws Failure (file) with the system's reason.
std::string read_whole_file(const std::filesystem::path& file);

/// Writes the whole file or nothing: a temporary file beside it is written, flushed to the disk and renamed. Where
/// `keep_previous` is given, the version before is kept under that name. New files are readable by their owner only.
/// Throws Failure (file); the old file is intact then and nothing half-written remains.
void write_whole_file(const std::filesystem::path& file, std::string_view content, const std::filesystem::path& keep_previous = {});

} // namespace junbi
