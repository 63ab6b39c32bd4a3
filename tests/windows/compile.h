// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/process.h"

#include <filesystem>
#include <string>
#include <vector>

namespace junbi {

/// Whether a program can be found through PATH.
bool has_program(const std::string& name);

constexpr auto windows_compiler = "x86_64-w64-mingw32-g++-posix"; ///< Debian: g++-mingw-w64-x86-64-posix
constexpr auto wine = "/usr/lib/wine/wine64";                     ///< Debian: wine64

/// Every source of the project that is for Windows.
std::vector<std::filesystem::path> windows_sources();

/// Compiles one source for Windows with all warnings as errors.
Ran compile_for_windows(const std::filesystem::path& source, const std::filesystem::path& object);

/// The probe, built of probe.cpp, the sources for Windows and what they use of the others; an empty path where that failed.
std::filesystem::path build_probe(const std::filesystem::path& folder, std::string& told);

} // namespace junbi
