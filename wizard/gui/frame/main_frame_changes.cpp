// SPDX-License-Identifier: Apache-2.0
// What Junbi changes on this computer, and takes back.
#include "wizard/gui/changes/change_dialog.h"
#include "wizard/gui/changes/changes_dialog.h"
#include "wizard/gui/changes/install_dialog.h"
#include "wizard/gui/frame/main_frame.h"
#include "wizard/storage/ledger_file.h"
#include "wizard/workspace/installers.h"

#include <algorithm>

namespace junbi {

void MainFrame::offer(const Change& change)
{
    when_quiet([this, change] {
        if (!view_)
            return;
        when_kept([this, change](bool kept) {
            const std::filesystem::path office = kept ? workspace_->path() : std::filesystem::path(); // old numbers would mislead
            when_quiet([this, change, office] { change_computer(change, office); });
        });
    });
}

void MainFrame::change_computer(const Change& change, const std::filesystem::path& office)
{
    if (!view_)
        return;
    const Action made = [this, change] { look_after_change(change.installer); };
    if (change.installer == "certificate") // with a file and its password
        InstallDialog(this, *this, change, office, made).show();
    else
        ChangeDialog(this, *this, change, office, made).show();
}

void MainFrame::show_changes()
{
    when_quiet([this] {
        if (!view_)
            return;
        view_->trouble().put_away(Message::trouble); // it may be about them
        ChangesDialog(
            this, *this, [this](const auto& entries) { note(entries); },
            [this](const std::string& installer) { look_after_change(installer); })
            .show();
    });
}

/// The page heals by itself: what was changed is looked at again, and the office keeps what was done.
void MainFrame::look_after_change(const std::string& installer)
{
    if (!view_ || !writable() || this_computer_.empty())
        return;
    const auto entries = std::make_shared<std::vector<LedgerEntry>>();
    in_background([entries] { *entries = read_ledger(ledger_file()); },
        [this, entries](const std::optional<Text>& trouble) {
            if (!trouble)
                note(*entries);
        });
    look(steps_about(installer, wizard(), this_computer_), false);
}

/// Keeps with this computer what was changed on it.
void MainFrame::note(const std::vector<LedgerEntry>& entries)
{
    const Computer* computer = view_ && writable() ? wizard().office().find(this_computer_) : nullptr;
    if (!computer || computer->changes == entries)
        return;
    wizard().note_changes(this_computer_, entries);
    changed();
}

/// Tells of changes that a program left behind when it was ended in the middle.
void MainFrame::find_interrupted()
{
    const auto found = std::make_shared<bool>(false);
    in_background(
        [found] {
            const std::vector<LedgerEntry> entries = read_ledger(ledger_file());
            *found = std::any_of(entries.begin(), entries.end(), [](const LedgerEntry& each) { return unfinished(each.state); })
                && !ledger_in_use(ledger_file());
        },
        [this, found](const std::optional<Text>& trouble) {
            if (!view_ || (!trouble && !*found))
                return;
            const Text words = trouble
                ? *trouble
                : T("A change of this computer was interrupted: it is not certain whether it was made wholly. Look at it, "
                    "and take it back or make it once more.");
            view_->trouble().tell(face()(words), {{face()(T("Changes made on this computer…")), [this] { show_changes(); }}});
        });
}

} // namespace junbi
