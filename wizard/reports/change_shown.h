// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/engine/changes.h"

#include <string>
#include <vector>

namespace junbi {

/// A change as people read it, before or after it was made, in the language asked for: what the command line prints, and what a
/// window reads from it.
struct ShownChange {
    struct Seen {
        std::string name, label, value;
        friend bool operator==(const Seen&, const Seen&) = default;
    };
    struct Remark {
        std::string id;
        Status status = Status::unknown;
        std::string what, advice;
        friend bool operator==(const Remark&, const Remark&) = default;
    };
    struct Place {
        std::string id, name, effect;
        bool possible = true, chosen = true; ///< chosen: is changed, or would be
        bool complete = false;               ///< has everything already
        std::string entry, state, trouble;   ///< PlaceChange; empty before it was made
        friend bool operator==(const Place&, const Place&) = default;
    };

    std::string step;    ///< id of the installer
    std::string outcome; ///< "refused", "previewed", "verified" (all chosen places), "incomplete"
    std::string what;
    std::vector<Seen> seen = {};
    std::vector<Remark> findings = {};
    std::vector<Place> places = {};
    std::string next = {}; ///< what the person does now; empty: nothing

    std::size_t chosen() const;
    std::size_t verified() const;
    friend bool operator==(const ShownChange&, const ShownChange&) = default;
};

/// What would be done; `places` as in Order. Throws Failure (usage) where one of them is not there.
ShownChange shown(const Installer& installer, const Order& order, const ChangePreview& preview, const Say& say);
/// What was done.
ShownChange shown(const Installer& installer, const ChangePreview& preview, const std::vector<PlaceChange>& made, const Say& say);

/// One entry of the ledger and what it is about, as its installer tells it.
struct ShownEntry {
    LedgerEntry entry;
    std::string what;
};
/// `installers` that are not known tell nothing.
std::vector<ShownEntry> shown(const std::vector<LedgerEntry>& entries, const std::vector<Installer>& installers, const Say& say);

} // namespace junbi
