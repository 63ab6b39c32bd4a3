// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/text.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace junbi {

/// The system's administrator, as the owner of files.
inline constexpr unsigned administrator = 0;

/// Why nothing in a folder is run; nothing where it may be: it and every folder above belongs to one of the owners, and nobody
/// else can write there. A folder above in which people cannot touch each other's files, such as /tmp, may be open to all.
std::optional<Text> reason_against_folder(const std::filesystem::path& folder, const std::vector<unsigned>& owners);

/// The same for a file in such a folder, which must also be a library for computers of this kind, and really lie there.
std::optional<Text> reason_against_file(const std::filesystem::path& file, const std::vector<unsigned>& owners);

} // namespace junbi
