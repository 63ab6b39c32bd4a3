// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/engine/failure.h"

#include <filesystem>
#include <string_view>

namespace junbi {

/// Writes all of it to an open file and makes sure that it is on the disk, so that a power cut after a rename finds it whole. False, with
/// errno, where that was not possible.
bool write_and_flush(int descriptor, std::string_view content);

/// Makes sure that the names in the folder of `file` are on the disk, as far as the disk can.
void flush_folder_of(const std::filesystem::path& file);

/// What is said where `file` could not be written, for the errno that the system gave.
Failure cannot_write(const std::filesystem::path& file, int error);

} // namespace junbi
