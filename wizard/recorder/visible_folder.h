// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace junbi {

/// Where a person finds a file without looking for it: the desktop on Windows, the home folder on Linux. Empty where there is none.
std::filesystem::path visible_folder();

} // namespace junbi
