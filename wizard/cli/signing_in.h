// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/cli/call.h"

#include <memory>

namespace junbi {

/// Throws Failure (usage) where --connect and --ca make no sense, (file) where the file of --ca cannot be read.
void demand_sense_of_connect(const Arguments& asked);

/// An engine for one try to sign in: the office knows, for this run only, which host, and of all other hosts only that one is contacted
/// (all, where --network was given too).
std::unique_ptr<Wizard> wizard_signing_in(const Call& call, Office office);

} // namespace junbi
