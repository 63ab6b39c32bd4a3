// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/installer.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace junbi {

/// How far a change of one place has come. It is written down before each step, so a program that was killed in between leaves a trace.
enum class ChangeState {
    intent,   ///< about to be made: nothing may be there, or all of it
    applied,  ///< made, not read back yet; or not wholly there, or impossible to read back
    verified, ///< made and read back
    failed,   ///< not made, or not there when it was read back: nothing to take back
    undone,   ///< taken back
};

/// Stable name, for files and programs: "intent", "applied", "verified", "failed", "undone".
std::string_view name_of(ChangeState state);
/// The reverse; nothing for any other name.
std::optional<ChangeState> change_state_named(std::string_view name);

/// The word for people: "made and confirmed".
Text word_for(ChangeState state);

/// True where nobody has looked back yet: a program is at work, or was ended in the middle.
inline bool unfinished(ChangeState state) { return state == ChangeState::intent || state == ChangeState::applied; }

/// One change of one place on this computer. No secret, no personal name.
struct LedgerEntry {
    std::string id = {};         ///< "3": given by the ledger, never given again on this computer
    std::string installer = {};  ///< id of the installer that made it and can take it back
    std::string place = {};      ///< ChangePlace::id
    std::string place_name = {}; ///< as the person knows it: "Firefox (default)"
    ChangeState state = ChangeState::intent;
    Moment at{};                 ///< when it came into this state
    std::vector<Made> made = {}; ///< exactly what undo takes back
    friend bool operator==(const LedgerEntry&, const LedgerEntry&) = default;
};

/// What Junbi changed on this computer. Kept per person and computer; each call is on disk when it returns.
/// All throw Failure (file) where it cannot be read or written.
class Ledger {
public:
    virtual ~Ledger() = default;
    virtual std::vector<LedgerEntry> entries() const = 0; ///< oldest first
    /// Writes a new entry down and gives its id.
    virtual std::string add(const LedgerEntry& entry) = 0;
    virtual void move(const std::string& id, ChangeState state, Moment at) = 0;
};

/// A ledger that is kept nowhere: what would be written down, for a dry run.
class PassingLedger : public Ledger {
public:
    explicit PassingLedger(std::vector<LedgerEntry> entries = {}) : entries_(std::move(entries)) { }
    std::vector<LedgerEntry> entries() const override { return entries_; }
    std::string add(const LedgerEntry& entry) override;
    void move(const std::string& id, ChangeState state, Moment at) override;

private:
    std::vector<LedgerEntry> entries_;
};

/// The number of the newest entry, 0 where there is none.
long long last_id(const std::vector<LedgerEntry>& entries);

} // namespace junbi
