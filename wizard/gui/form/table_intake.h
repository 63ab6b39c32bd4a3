// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/gui/form/import_source.h"
#include "wizard/gui/frame/desk.h"

#include <wx/weakref.h>
#include <wx/window.h>

#include <filesystem>

namespace junbi {

/// Takes rows from elsewhere into a table question: the clipboard, or a file that is chosen or dropped. What cannot be read is told in
/// one sentence, and the rows that are there stay.
class TableIntake {
public:
    /// `rows` are those that are there; `keep` takes all rows, and is never called after `window` has gone.
    TableIntake(wxWindow& window, Desk& desk, const std::string& step, const Field& field, std::function<SharedTable()> rows,
        std::function<void(Table)> keep);

    void paste();
    void choose_file();
    void take_file(const std::filesystem::path& file);
    /// Files that are dropped on this window are taken.
    void accept_drops(wxWindow& on);

private:
    void take(std::function<TableFile(const Reading&)> read, bool pasted);
    void ask(const ImportSource& source, const SharedForeign& first);
    std::string name() const { return step_ + "." + field_.id; } ///< "staff.roster"

    wxWindow& window_;
    Desk& desk_;
    std::string step_;
    const Field& field_;
    std::function<SharedTable()> rows_;
    std::function<void(Table)> keep_;
};

} // namespace junbi
