// SPDX-License-Identifier: Apache-2.0
#include "checks/vendor/works.h"

namespace junbi::vendor_step {

const std::vector<Work>& works()
{
    static const std::vector<Work> all{
        {"work_reader", "does_reader", T("Check the connection of the card readers"),
            T("Included: connection of the card readers checked")},
        {"work_app", "does_app", T("Install and set up the card-reading app"), T("Included: card-reading app installed and set up")},
        {"work_service", "does_service", T("Set up the care web service"), T("Included: care web service set up")},
        {"work_users", "does_users", T("Set up the rights of the users"), T("Included: rights of the users set up")},
        {"work_careplan", "does_careplan", T("Help with connecting the care plan data exchange"),
            T("Included: help with the care plan data exchange"),
            T("How this work is treated after the exchange moves in January 2027 has not been confirmed. Ask the vendor.")},
        {"work_other", "does_other", T("Something else"), T("Included: something else")},
    };
    return all;
}

} // namespace junbi::vendor_step
