// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/engine/ledger.h"
#include "wizard/engine/office.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace junbi {

/// What became of one place that was chosen.
struct PlaceChange {
    ChangePlace place;
    std::string entry = {}; ///< id in the ledger; empty: nothing was to be done there
    ChangeState state = ChangeState::intent;
    std::optional<Text> trouble = {}; ///< why it was not made, or could not be read back
    /// It is there, as read back.
    bool verified() const { return state == ChangeState::verified; }
};

/// Who watches a change: told before each step. Used for progress, and by tests that kill the program there.
using ChangeStep = std::function<void(const ChangePlace&, ChangeState)>;

/// The places that the order asks for, or else those that the preview offers by itself. Throws Failure (usage) where one of them is
/// not there.
std::vector<ChangePlace> chosen_places(const Order& order, const ChangePreview& preview);

/// Makes a previewed change place by place: intent → apply → applied → read back → verified, each written down first. Places that
/// have everything already are only looked at again. A place that fails does not stop the next one; what is there only partly, or
/// cannot be read back, stays `applied`, so that it can be taken back.
/// Throws Failure (usage) where the preview is refused or a place is asked for that it does not have; nothing is changed then.
std::vector<PlaceChange> carry_out(const Installer& installer, const Order& order, const ChangePreview& preview, Ledger& ledger,
    const std::function<Moment()>& now, const ChangeStep& step = {});

/// The entry of that id if it can be taken back. Throws Failure (usage) where there is no such entry, it was never made or was
/// taken back already.
LedgerEntry entry_to_take_back(const Ledger& ledger, const std::string& id);

/// Takes one entry back and reads back that it is gone. Nothing: done. Throws Failure (usage) as entry_to_take_back does, and where
/// nobody knows its installer.
std::optional<Text> take_back(const std::vector<Installer>& installers, const std::string& id, Ledger& ledger, Moment now);

/// Entries that a program left behind when it was ended in the middle: looks where each stands and writes that down. Gives those it
/// found, as they stand now. Only for whoever has the ledger alone: those of a program at work look the same.
std::vector<LedgerEntry> settle(const std::vector<Installer>& installers, Ledger& ledger, Moment now);

/// The installer of that id, or null.
const Installer* find(const std::vector<Installer>& installers, const std::string& id);

/// Keeps what was changed on a computer with it, in place of what was kept of the same changes before.
void note_changes(Computer& computer, const std::vector<LedgerEntry>& entries);

} // namespace junbi
