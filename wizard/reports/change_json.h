// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/reports/change_shown.h"

#include <optional>

namespace junbi {

/// docs/formats.md, schema "junbi-fix/1".
std::string change_json(const ShownChange& change);
/// The reverse; nothing where it is not that. What a newer version adds is passed over.
std::optional<ShownChange> read_change_json(const std::string& text);

/// docs/formats.md, schema "junbi-ledger/1". `trouble`: why what was asked for could not be done; empty: it was.
std::string ledger_json(const std::vector<ShownEntry>& entries, const std::string& trouble = {});
/// The reverse; nothing where it is not that.
std::optional<std::vector<ShownEntry>> read_ledger_json(const std::string& text);

} // namespace junbi
