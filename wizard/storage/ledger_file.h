// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/engine/ledger.h"
#include "wizard/storage/folder_turn.h"

#include <chrono>
#include <filesystem>
#include <memory>

namespace pugi {
class xml_document;
}

namespace junbi {

/// Where what Junbi changed on this computer for this person is written down: $XDG_STATE_HOME/junbi/ledger.xml, or below
/// ~/.local/state.
std::filesystem::path ledger_file();

/// What it says; a file that is not there says nothing. Throws Failure (file) with the line where it is damaged.
std::vector<LedgerEntry> read_ledger(const std::filesystem::path& file);

/// True while a program has that ledger alone and changes this computer. Leaves nothing behind.
bool ledger_in_use(const std::filesystem::path& file);

/// The ledger for whoever changes this computer: one program at a time, so that unfinished entries in it are nobody's work. Owner only.
/// What another version wrote into it survives; a damaged file is told and never overwritten; an id is never given again.
class LedgerFile : public Ledger {
public:
    /// Makes the folder where it is not there. Throws Failure (file): damaged, or another program has it for longer than `patience`.
    LedgerFile(std::filesystem::path file, std::chrono::milliseconds patience);
    ~LedgerFile() override;

    std::vector<LedgerEntry> entries() const override;
    std::string add(const LedgerEntry& entry) override;
    void move(const std::string& id, ChangeState state, Moment at) override;

private:
    void write();

    std::filesystem::path path_;
    FolderTurn turn_;
    std::unique_ptr<pugi::xml_document> document_;
};

} // namespace junbi
