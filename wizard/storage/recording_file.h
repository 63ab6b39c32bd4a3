// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/facts.h"

#include <filesystem>
#include <string>

namespace junbi {

/// What one computer showed, as a file that another computer takes into its office file.
struct Recording {
    std::string computer; ///< the name it is meant to have in the office
    Facts facts;
};

/// Throws Failure (file) where the file is not a recording of Junbi.
Recording read_recording(const std::filesystem::path& file);
void write_recording(const std::filesystem::path& file, const Recording& recording);
/// The recording as it would be written, for standard output.
std::string recording_text(const Recording& recording);

} // namespace junbi
