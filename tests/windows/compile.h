// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/folder.h"
#include "tests/support/process.h"

#include <filesystem>
#include <string>
#include <vector>

namespace junbi {

/// Whether a program can be found through PATH.
bool has_program(const std::string& name);

constexpr auto windows_compiler = "x86_64-w64-mingw32-g++-posix"; ///< Debian: g++-mingw-w64-x86-64-posix
constexpr auto wine = "/usr/lib/wine/wine64";                     ///< Debian: wine64

/// Every source of the project that is for Windows, and all of the recorder, which is made for it.
std::vector<std::filesystem::path> windows_sources();

/// Compiles one source for Windows with all warnings as errors.
Ran compile_for_windows(const std::filesystem::path& source, const std::filesystem::path& object);

/// The same for many, two at a time. What the compiler said; empty where all is well.
std::string compile_all(const std::vector<std::filesystem::path>& sources, const std::filesystem::path& folder);

/// A program (.exe) or library (.dll) of sources named from the root of the project; an empty path where it could not be built.
std::filesystem::path build_for_windows(
    const std::string& name, const std::vector<std::string>& sources, const std::filesystem::path& folder, std::string& told);

/// The probe, built of probe.cpp, the stores of Windows and what they use of the others; an empty path where that failed.
std::filesystem::path build_probe(const std::filesystem::path& folder, std::string& told);

} // namespace junbi
