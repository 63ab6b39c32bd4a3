// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/text.h"

namespace junbi {

/// What this computer's clock shows. Only the outermost layer asks it; everything below is told.
inline Moment now() { return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()); }

} // namespace junbi
