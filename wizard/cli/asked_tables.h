// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/cli/call.h"

#include <string>

namespace junbi {

/// A table that was asked for by name: of the answers, or what a step makes of them.
struct AskedTable {
    std::string step, table;
    const Table* rows = nullptr; ///< belongs to the wizard; lives until something is answered
    Table none = {};             ///< its columns, where nothing is answered yet
    bool personal = false;       ///< it names people

    const Table& shown() const { return rows ? *rows : none; }
};

/// "staff.matches" → its rows now. Throws Failure (usage) where there is no such table, with those that there are.
AskedTable asked_table(const Call& call, const Wizard& wizard, const std::string& word);

/// The answers that hold the table of this question. Throws Failure (usage) where it is asked for each computer and none is named.
const Answers& answers_of(const Call& call, const Wizard& wizard, const std::string& step, const Field& field);

/// Takes the lists of --with as if they had been imported; nothing of it is kept. Throws Failure as reading and importing do.
void take_lists(const Call& call, Wizard& wizard);

/// An engine of its own with the lists of --with, so that what is open keeps what it has.
std::unique_ptr<Wizard> wizard_with_lists(const Call& call, const Office& office);

/// Whether the lists that the steps compare are the same: 0 same, 1 different, 2 nothing to compare. Says why on `messages`.
/// Throws Failure (usage) where none of the steps compares lists. `steps` empty: all.
int difference_code(const Call& call, const Wizard& wizard, const std::vector<std::string>& steps);

} // namespace junbi
