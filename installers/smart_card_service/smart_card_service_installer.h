// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/installer.h"

namespace junbi {

/// Starts the smart-card service, or installs it with the driver for readers, by the system's own tools. Where the system has its own
/// way for that (Windows, macOS), it says so and changes nothing.
Installer smart_card_service_installer();

} // namespace junbi
