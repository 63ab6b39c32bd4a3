// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/engine/ledger.h"

#include <optional>

namespace pugi {
class xml_node;
}

namespace junbi {

/// Brings an element <change> up to an entry of the ledger, in place: what this version does not know stays as it is.
void write_change(pugi::xml_node node, const LedgerEntry& entry);

/// The reverse; nothing where the state has a name that this version does not know.
std::optional<LedgerEntry> read_change(pugi::xml_node node);

} // namespace junbi
