// SPDX-License-Identifier: Apache-2.0
#include "installers/smart_card_service/by_the_system.h"

#include "installers/smart_card_service/what_it_asks.h"

namespace junbi {

Installer done_by_the_system(const Finding& where_to_go)
{
    Installer made = smart_card_service_that_asks();
    made.preview = [where_to_go](const Order&) {
        return ChangePreview{T("Make this computer ready for card readers."), {}, {where_to_go}, {}};
    };
    made.apply = [where_to_go](const Order&, const ChangePlace&) { return Applied{where_to_go.advice}; };
    made.read_back = [](const std::string&, const std::vector<Made>&) { return Standing::unknown; };
    made.undo = [where_to_go](const std::string&, const std::vector<Made>&) { return std::optional<Text>(where_to_go.advice); };
    made.describe = [](const std::string&, const std::vector<Made>&) { return Text(); };
    return made;
}

} // namespace junbi
