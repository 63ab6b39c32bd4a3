// SPDX-License-Identifier: Apache-2.0
#include "installers/installers.h"

#include "installers/certificates/certificate_installer.h"

void junbi_installers(const junbi::Home& home, std::vector<junbi::Installer>& into) { into.push_back(junbi::certificate_installer(home)); }
