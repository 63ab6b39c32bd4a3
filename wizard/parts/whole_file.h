// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/text.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace junbi {

/// Why the system refused, in words for people.
Text reason_for(const std::error_code& error);
/// The same for an errno.
inline Text reason_for(int error) { return reason_for({error, std::generic_category()}); }

/// The whole file. Throws Failure (file) with the system's reason.
std::string read_whole_file(const std::filesystem::path& file);

/// What is kept beside a written file, and who may read a new one.
struct Keeping {
    std::filesystem::path previous = {}; ///< the version before stays under this name; empty: it goes
    bool owner_only = false;             ///< a new file is for its owner's eyes; an old one keeps its permissions
    bool shut_others_out = false;        ///< the same, and an old one loses what others could do with it
};

/// Writes the whole file or nothing: a temporary file beside it is written, flushed to the disk and renamed.
/// Throws Failure (file); the old file is intact then and nothing half-written remains.
void write_whole_file(const std::filesystem::path& file, std::string_view content, const Keeping& keeping = {});

struct NamedContent {
    std::filesystem::path file;
    std::string content;
};

/// The same for several files that belong together: only when all of them are written beside their names do they take them.
void write_whole_files(const std::vector<NamedContent>& files, const Keeping& keeping = {});

} // namespace junbi
