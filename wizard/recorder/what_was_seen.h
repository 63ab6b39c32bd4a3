// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/facts.h"
#include "checks/contract/text.h"

#include <vector>

namespace junbi {

/// A short list for the person who stands before the computer: what was seen of it, and what could not be looked at. Judges nothing.
std::vector<Text> what_was_seen(const Facts& facts);

/// True where a card was recognised on some reader: nothing more to wait for.
bool a_card_was_read(const Facts& facts);

} // namespace junbi
