// SPDX-License-Identifier: Apache-2.0
#include "installers/smart_card_service/smart_card_service_installer.h"
#include "installers/smart_card_service/smart_card_service_on.h"

namespace junbi {

Installer smart_card_service_installer() { return smart_card_service_on(this_host()); }

} // namespace junbi
