// SPDX-License-Identifier: Apache-2.0
#include "installers/smart_card_service/by_the_system.h"
#include "installers/smart_card_service/smart_card_service_installer.h"

namespace junbi {

Installer smart_card_service_installer()
{
    return done_by_the_system(problem("smart_card_service.by_the_system",
        T("On Windows the smart card service is started by Windows itself, and a reader's driver comes from its maker."),
        T("Open “Services” (services.msc), choose “Smart Card” and start it. The driver is on the page of the reader's maker.")));
}

} // namespace junbi
