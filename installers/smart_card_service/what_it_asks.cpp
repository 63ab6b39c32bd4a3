// SPDX-License-Identifier: Apache-2.0
#include "installers/smart_card_service/what_it_asks.h"

namespace junbi {

Installer smart_card_service_that_asks()
{
    Installer made;
    made.id = "smart_card_service";
    made.title = T("Smart card service");
    made.form = {choice("action", T("What is to be done"),
        {{"start", T("Start the smart card service")}, {"install", T("Install the smart card service and the driver for card readers")}})
                     .optional()
                     .explained(T("Left out: what this computer lacks."))};
    return made;
}

} // namespace junbi
