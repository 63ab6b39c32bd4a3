// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/engine/ledger.h"

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
    std::optional<Text> trouble = {};                                ///< why it was not made, or could not be read back
    bool verified() const { return state == ChangeState::verified; } ///< it is there, as read back
};

/// Who watches a change: told before each step. Used for progress, and by tests that kill the program there.
using ChangeStep = std::function<void(const ChangePlace&, ChangeState)>;

/// Makes a previewed change place by place: intent → apply → applied → read back → verified, each written down first. Places that
/// have everything already are only read back. A place that fails does not stop the next one.
/// Throws Failure (usage) where the preview is refused or a place is asked for that it does not have; nothing is changed then.
std::vector<PlaceChange> carry_out(const Installer& installer, const Order& order, const ChangePreview& preview, Ledger& ledger,
    const std::function<Moment()>& now, const ChangeStep& step = {});

/// Takes one entry back and reads back that it is gone. Nothing: done. Throws Failure (usage) where there is no such entry, it was
/// taken back already, or nobody knows its installer.
std::optional<Text> take_back(const std::vector<Installer>& installers, const std::string& entry, Ledger& ledger, Moment now);

/// Entries that a program left behind when it was ended in the middle: looks where each stands and writes that down. Gives those it
/// found, as they stand now.
std::vector<LedgerEntry> settle(const std::vector<Installer>& installers, Ledger& ledger, Moment now);

} // namespace junbi
