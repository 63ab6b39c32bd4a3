// SPDX-License-Identifier: Apache-2.0
#include "installers/smart_card_service/by_the_system.h"
#include "installers/smart_card_service/smart_card_service_installer.h"

namespace junbi {

Installer smart_card_service_installer()
{
    return done_by_the_system(problem("smart_card_service.by_the_system",
        T("On macOS the smart card service is a part of the system and starts by itself when a reader is plugged in."),
        T("Unplug the reader and plug it in again, or restart the computer. If it needs a driver, it is on the page of its maker.")));
}

} // namespace junbi
