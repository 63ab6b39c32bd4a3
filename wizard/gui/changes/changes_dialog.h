// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/gui/changes/answers.h"
#include "wizard/gui/changes/command_line.h"
#include "wizard/gui/dialogs/dialog.h"
#include "wizard/gui/widgets/buttons.h"

namespace junbi {

/// What Junbi changed on this computer, newest first; each can be taken back.
class ChangesDialog : public Dialog {
public:
    /// `seen`: told the whole list whenever it was read. `undone`: told whose change was taken back, after it was.
    ChangesDialog(wxWindow* parent, Desk& desk, std::function<void(const std::vector<LedgerEntry>&)> seen,
        std::function<void(const std::string&)> undone);

    void show();

private:
    void read(const std::optional<Text>& news);
    void show_list(const Answer<std::vector<ShownEntry>>& changes, const std::optional<Text>& news);
    void add_change(const ShownEntry& change);
    void take_back(const ShownEntry& change);
    bool ask_whether(const ShownEntry& change);
    void begin(const Text& words, std::vector<std::string> command, CommandLine::Then then);
    void clear();

    Desk& desk_;
    std::function<void(const std::vector<LedgerEntry>&)> seen_;
    std::function<void(const std::string&)> undone_;
    wxPanel *content_ = nullptr, *progress_ = nullptr;
    CommandLine command_line_; ///< last: it ends before what it tells
};

} // namespace junbi
