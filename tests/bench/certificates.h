// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

namespace junbi {

/// Puts `count` certificates without keys into an NSS database. Their subjects differ, but all contain `name`.
void put_certificates(const std::filesystem::path& database, int count, const std::string& name);

} // namespace junbi
