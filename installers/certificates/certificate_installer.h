// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/installer.h"
#include "installers/stores/home.h"

namespace junbi {

/// Puts a certificate with its key from a file into the certificate stores of this person's browsers. Never a root, never trust.
Installer certificate_installer(const Home& home);

} // namespace junbi
