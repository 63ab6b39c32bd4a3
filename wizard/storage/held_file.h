// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string_view>
#include <system_error>

// A small file that one running program holds at a time, by the means of each system: held_file_linux.cpp, held_file_windows.cpp.
namespace junbi {

/// Opens or makes the file for its owner's eyes and holds it; -1 without an error where another program holds it.
int hold(const std::filesystem::path& file, std::error_code& error);

/// Puts this into the held file in place of what stood there.
std::error_code write_anew(int held, std::string_view content);

/// Lets others hold it; the file stays.
void let_go(int held);

/// Removes the file and lets it go; nobody who came in between loses theirs.
void remove_and_let_go(const std::filesystem::path& file, int held);

} // namespace junbi
