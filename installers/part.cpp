// SPDX-License-Identifier: Apache-2.0
#include "installers/installers.h"

#include "installers/certificates/certificate_installer.h"
#include "installers/smart_card_service/smart_card_service_installer.h"
#include "installers/stores/wiping_memory.h"

void junbi_installers(const junbi::Home& home, std::vector<junbi::Installer>& into)
{
    junbi::wipe_what_openssl_frees(); // before a password comes near it
    into.push_back(junbi::certificate_installer(home));
    into.push_back(junbi::smart_card_service_installer());
}
