// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/installer.h"
#include "installers/smart_card_service/commands.h"

namespace junbi {

/// The installer at work on that system: systemd and apt.
Installer smart_card_service_on(const Host& host);

} // namespace junbi
