// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/engine/failure.h"

#include <filesystem>
#include <string_view>
#include <system_error>

namespace junbi {

/// Why the last call of the system did not do what was asked.
std::error_code last_error();

/// Writes all of it to an open file and makes sure that it is on the disk, so that a power cut after a rename finds it whole. Says why
/// that was not possible, if so.
std::error_code write_and_flush(int descriptor, std::string_view content);

/// Makes sure that the names in the folder of `file` are on the disk, as far as the disk can.
void flush_folder_of(const std::filesystem::path& file);

/// What is said where `file` could not be written.
Failure cannot_write(const std::filesystem::path& file, const std::error_code& error);

} // namespace junbi
