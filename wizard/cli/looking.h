// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/cli/call.h"
#include "wizard/reports/shown.h"

namespace junbi {

/// The name under which this computer stands in the office: as asked, as it was recorded before, or its own.
std::string this_computers_name(const Call& call, const Office& office);

/// The limit asked for with --limit; what is looked at is told among the messages.
Watch watch_of(const Call& call);

/// Looks at this computer for the steps asked for.
void look_here(const Call& call, Wizard& wizard, const Watch& watch);

/// Calls `changed`, from any thread, when such a look may see something new. Null: nothing of it tells by itself.
std::unique_ptr<Observation> observe_here(const Call& call, const Wizard& wizard, std::function<void()> changed);

/// How the office stands, as a report shows it. `call` and `wizard` must outlive it.
Shown shown_of(const Call& call, const Wizard& wizard);

} // namespace junbi
