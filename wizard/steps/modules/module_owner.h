// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <system_error>
#include <vector>

// What trusting a module needs of the system: module_owner_linux.cpp, module_owner_windows.cpp.
namespace junbi {

/// Who can change a file or folder.
enum class Owner { administrator_alone, somebody_else, others_too, unknown };

/// `owners`: numbers of users who count as administrators (on Windows every number but 0 stands for the person of this program).
/// `above`: in a folder above the one that counts people may add what is theirs, if they cannot touch each other's.
Owner owner_of(const std::filesystem::path& file, const std::vector<unsigned>& owners, bool above, std::error_code& error);

/// Whether the file is a library for the kind of processor and system that this program runs on.
bool is_library_for_this_computer(const std::filesystem::path& file);

} // namespace junbi
