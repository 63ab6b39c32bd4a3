// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/installer.h"

namespace junbi {

/// The installer where the system's own tools do it: its preview refuses with where to go, and nothing is ever changed or kept.
Installer done_by_the_system(const Finding& where_to_go);

} // namespace junbi
