// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/installer.h"

namespace junbi {

/// The installer's name, title and its one question, the same on every system.
Installer smart_card_service_that_asks();

} // namespace junbi
