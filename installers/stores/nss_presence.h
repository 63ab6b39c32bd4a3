// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

namespace junbi::nss {

/// Why there is no database to be opened in `folder`: "cert8.db" (the format before 2018, which browsers no longer read), what the
/// system said; nothing: there is one, or there never was one.
struct Presence {
    bool there = false;
    std::string trouble = {};
};
Presence database_in(const std::filesystem::path& folder);

} // namespace junbi::nss
