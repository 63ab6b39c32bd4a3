// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/engine/office.h"

namespace junbi {

/// What taking what was recorded of a computer would mean for the office.
enum class RecordingEffect {
    adds,        ///< a computer the office has not
    fills,       ///< a computer that was never looked at
    renews,      ///< something on it is newer than what is known
    nothing_new, ///< everything on it is known already, or newer things are
    other,       ///< the office's computer of that name is another one: it cannot be taken
};
RecordingEffect effect_of(const Office& office, const std::string& recorded_as, const Facts& facts);

/// The office's name for a recorded computer: where the recording carries only the computer's own name in the network, the
/// computer that is known under it.
std::string name_in_office(const Office& office, const std::string& recorded_as, const Facts& facts);

} // namespace junbi
