// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/check.h"

#include <filesystem>
#include <functional>
#include <string>

namespace junbi {

/// That a step cannot be read, and why.
Text sentence_about(const std::filesystem::path& file, const Text& reason);

/// Stands for a step whose file could not be read: a page, and one unknown finding that names the file and the reason.
/// `taken` tells which ids other steps have.
Check unreadable_step(const std::filesystem::path& file, const Text& reason, const std::function<bool(const std::string& id)>& taken);

} // namespace junbi
