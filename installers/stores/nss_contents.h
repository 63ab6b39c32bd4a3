// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "installers/stores/store_contents.h"

#include <filesystem>

namespace junbi {

/// Looks into the NSS database in `folder`; changes nothing. Waits for others no longer than the limit.
StoreContents contents_of_store(const std::filesystem::path& folder, std::chrono::milliseconds limit);

} // namespace junbi
