// SPDX-License-Identifier: Apache-2.0
#include "installers/stores/nss_presence.h"

namespace junbi::nss {

Presence database_in(const std::filesystem::path& folder)
{
    std::error_code none;
    if (std::filesystem::exists(folder / "cert9.db", none))
        return {true, {}};
    if (none)
        return {false, none.message()};
    return {false, std::filesystem::exists(folder / "cert8.db", none) ? "cert8.db" : ""};
}

} // namespace junbi::nss
