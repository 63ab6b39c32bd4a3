// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/content.h"
#include "wizard/engine/wizard.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace junbi {

/// One thing that is done on a computer, and when.
struct TerminalStep {
    bool done = false;
    std::optional<Day> on = {};
};

/// How far the card-reading app is on one computer, as the office said. No ID, password or code is ever known here.
struct Terminal {
    std::string name;
    std::string machine = {};           ///< maker and model
    std::vector<Day> certificates = {}; ///< last days of those that are the office's
    bool app_unused = false;            ///< the office said that the app is not used there
    TerminalStep account = {}, code_seen = {}, code_registered = {}, verified = {};
    std::string set_by = {};
    std::string listed = {}; ///< what the list in the care web service showed: "ok", "error", "not_yet" or nothing
};

/// One computer, or all where `computer` is empty. Throws Failure (usage) where there is none of that name.
std::vector<Terminal> terminals(const Wizard& wizard, const std::string& computer);

/// A row for each of them, and empty ones to write in until there are `fewest`.
std::vector<Row> terminal_rows(
    const std::vector<Terminal>& terminals, std::size_t fewest, const std::function<Row(const Terminal&)>& row_of);

/// The last days of its certificates, in words; empty where none is known.
std::string certificate_days(const Terminal& terminal, const Say& say);

} // namespace junbi
