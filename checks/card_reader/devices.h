// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/facts.h"

#include <string>
#include <vector>

namespace junbi::card_reader_step {

/// One thing on the desk: a dual reader has two names in PC/SC, one for each of its slots.
struct ReaderDevice {
    std::vector<CardReader> slots; ///< never empty
    bool has(Card card) const;
};

/// The readers, those of one device together: the same USB id, and names that differ in more than the number that the system counts up.
/// Where a reader's USB id is not known it stands alone.
std::vector<ReaderDevice> devices_of(const std::vector<CardReader>& readers);

/// "A, B".
std::string names_of(const std::vector<CardReader>& readers);

} // namespace junbi::card_reader_step
