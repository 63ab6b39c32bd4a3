// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/installer.h"
#include "installers/smart_card_service/commands.h"

#include <optional>
#include <string>
#include <vector>

namespace junbi {

/// One place of this installer as it stands now: what the change would make there and how.
struct SeenPlace {
    ChangePlace place;
    Command command = {};                ///< what would be run, with the rights it needs; empty: nothing is to be done
    std::optional<Finding> refusal = {}; ///< why it cannot be done
    std::vector<Evidence> seen = {};     ///< what else the person should see before saying yes
};

/// It cannot be done there: what is in the way, and what to do. Where a command would do it, an administrator can copy it.
void refuse(SeenPlace& seen, Finding why);

/// Refuses where nobody could ask for an administrator's password here.
void demand_rights(const Host& host, SeenPlace& seen, const Command& command);

/// Runs what needs rights. Trouble: it was not done, and why (nobody gave the rights, what it said itself); or it took too long, and may
/// come about yet.
Applied run_with_rights(const Host& host, const Command& command);

} // namespace junbi
