// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/change.h"
#include "wizard/gui/changes/answers.h"
#include "wizard/gui/changes/command_line.h"
#include "wizard/gui/dialogs/dialog.h"
#include "wizard/gui/widgets/buttons.h"

namespace junbi {

/// Makes a change that needs neither a file nor a secret of ours: what would be done word by word, then what became of it.
class ChangeDialog : public Dialog {
public:
    /// `office`: the file that keeps it, already on disk; empty: there is none. `made`: told as soon as something was made.
    ChangeDialog(wxWindow* parent, Desk& desk, Change change, std::filesystem::path office, Action made);

    void show();

private:
    enum class State { looking, preview, result };

    void look();
    void looked(const FixAnswer& answer);
    void show_preview(const ShownChange& preview);
    void show_what_stands(const ShownChange& change);
    void show_trouble(const Text& trouble);
    void show_result(const Answer<ShownChange>& result);
    bool go_on();
    bool give_up();
    void make();
    void begin(const Text& words, bool really, CommandLine::Then then);
    void begin_content();
    void settle(State state, const wxString& agree);
    wxString action() const;

    Desk& desk_;
    Change change_;
    std::filesystem::path office_;
    Action made_;
    State state_ = State::looking;
    wxPanel *content_ = nullptr, *progress_ = nullptr;
    CommandLine command_line_; ///< last: it ends before what it tells
};

} // namespace junbi
