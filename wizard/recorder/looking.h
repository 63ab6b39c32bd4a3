// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/engine/fact_source.h"
#include "wizard/engine/office.h"
#include "wizard/recorder/order.h"
#include "wizard/storage/recording_file.h"

#include <filesystem>
#include <functional>

namespace junbi {

/// The only office file in a folder, as far as it says which certificates are the office's; an empty office where there is none, or more
/// than one. `told` gets its name, or why it could not be read.
Office office_beside(const std::filesystem::path& folder, const std::function<void(const Text&)>& told);

/// What `junbi facts` would look at for these steps: everything on this computer, nothing in the network.
Needs needs_for_recording(const Office& office, const RecordingOrder& order, Moment now);

/// Looks at this computer as `needs` say.
Facts look(const FactSource& eyes, const Needs& needs, const Watch& watch);

/// Looks at readers, cards and the service again whenever something comes or goes, until a card was read, `enough` says so, or the time is
/// over. True where something new was seen.
bool wait_for_card(const FactSource& eyes, Facts& facts, std::chrono::seconds longest, const std::function<bool()>& enough);

} // namespace junbi
