// SPDX-License-Identifier: Apache-2.0
#include "installers/smart_card_service/service_manager.h"
#include "installers/smart_card_service/smart_card_service_installer.h"

namespace junbi {

Installer smart_card_service_installer() { return smart_card_service_by(this_service_manager()); }

} // namespace junbi
