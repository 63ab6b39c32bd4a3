// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace junbi {

/// Whether this user may look into the folder's database and read it.
bool may_read_database(const std::filesystem::path& folder);

/// Whether this user may also change it, or make one where there is none.
bool may_change_database(const std::filesystem::path& folder);

/// Whether another program is writing to the database just now (it holds SQLite's lock). Call it only while this process has the
/// database closed: looking opens its files, and closing those would give up locks of our own.
bool another_program_writes(const std::filesystem::path& folder);

} // namespace junbi
