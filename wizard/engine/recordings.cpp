// SPDX-License-Identifier: Apache-2.0
#include "wizard/engine/recordings.h"

#include "wizard/engine/wizard.h"

namespace junbi {

std::string name_in_office(const Office& office, const std::string& recorded_as, const Facts& facts)
{
    const std::string host = facts.machine ? facts.machine->host_name : "";
    const bool has_own_name = !recorded_as.empty() && recorded_as != host;
    if (has_own_name || office.find(recorded_as))
        return recorded_as;
    const std::string known = office.here(host);
    return known.empty() ? host : known;
}

RecordingEffect effect_of(const Office& office, const std::string& recorded_as, const Facts& facts)
{
    const Computer* known = office.find(name_in_office(office, recorded_as, facts));
    if (!known)
        return RecordingEffect::adds;
    const auto& machine = known->facts.machine;
    if (machine && facts.machine && machine->host_name != facts.machine->host_name)
        return RecordingEffect::other;
    if (known->seen() == Moment{})
        return RecordingEffect::fills;
    return merged(known->facts, facts) == known->facts ? RecordingEffect::nothing_new : RecordingEffect::renews;
}

} // namespace junbi
