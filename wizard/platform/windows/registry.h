// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

// Reading the registry of Windows, always the 64-bit view. Nothing is written.
namespace junbi::windows {

/// Which half of it: the person's own (HKEY_CURRENT_USER) or the computer's (HKEY_LOCAL_MACHINE).
enum class Hive { person, computer };

/// A text; empty where there is none. `name` empty: the key's own value. Names of variables in it (%ProgramFiles%) are filled in.
std::string registry_text(Hive hive, const std::string& key, const std::string& name);

std::optional<unsigned long> registry_number(Hive hive, const std::string& key, const std::string& name);

/// The names of the keys below a key.
std::vector<std::string> registry_keys(Hive hive, const std::string& key);

} // namespace junbi::windows
