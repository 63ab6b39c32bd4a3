// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/parts/words.h"

#include <filesystem>
#include <string>
#include <vector>

namespace junbi {

/// Reads a file of words in other languages: <module-words version="1"><words language="ja"><word of="Keys">鍵</word>…, as they
/// stand in step files. Every step of the module has all of them. Throws Failure (file) with the line.
Words read_module_words(const std::filesystem::path& file, const std::vector<std::string>& steps);

} // namespace junbi
