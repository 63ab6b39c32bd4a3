// SPDX-License-Identifier: Apache-2.0
#include "wizard/engine/offers.h"

#include "checks/contract/days.h"

namespace junbi {
namespace {

/// Named like this computer, and not recorded on another one.
bool is_about(const Placed& placed, const Here& here)
{
    if (!here.computer || here.computer->by_hand || placed.computer != here.computer->name)
        return false;
    const auto& machine = here.computer->facts.machine;
    return !machine || machine->host_name.empty() || machine->host_name == here.host;
}

/// By days, as the judgement reckons what is stale; a look of a later day means that a clock was wrong.
bool is_fresh(Moment seen, const Check& check, Moment now)
{
    if (seen == Moment{})
        return false;
    const auto age = day_in_japan(now) - day_in_japan(seen);
    return age >= std::chrono::days(0) && age <= check.fresh_for;
}

} // namespace

std::vector<Change> offers(const Placed& placed, const Check& check, const Here& here)
{
    if (!is_open(placed.finding.status) || !is_about(placed, here) || !is_fresh(placed.seen, check, here.now))
        return {};
    return placed.finding.changes;
}

} // namespace junbi
