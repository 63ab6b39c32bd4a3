// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/change.h"
#include "wizard/gui/changes/answers.h"
#include "wizard/gui/changes/command_line.h"
#include "wizard/gui/dialogs/dialog.h"
#include "wizard/gui/widgets/buttons.h"
#include "wizard/gui/widgets/wrapping.h"

class wxGauge;

namespace junbi {

class FilePanel;
class PreviewPanel;

/// Installs a certificate in three states of one window: the file and its password, what would be done where, what became of it.
/// The password lives in it while it is needed, and goes to the command line through a pipe.
class InstallDialog : public Dialog {
public:
    /// `office`: the file whose numbers count, already on disk; empty: there is none. `made`: told as soon as something was made.
    InstallDialog(wxWindow* parent, Desk& desk, const Change& change, std::filesystem::path office, Action made);

    void show();

private:
    enum class State { file, preview, result };

    void ask_file(const std::optional<Text>& trouble, const std::vector<ShownChange::Remark>& remarks);
    void show_preview(const ShownChange& preview);
    void show_result(const Answer<ShownChange>& result);
    bool go_on();
    bool give_up();
    void check();
    void checked(const FixAnswer& answer);
    void install();
    void installed(const FixAnswer& answer);
    void begin(const Text& words, const InstallWish& wish, CommandLine::Then then);
    void clear();
    void settle(State state, const Text& agree, bool possible);
    void count_places();

    Desk& desk_;
    std::filesystem::path office_, chosen_;
    Action made_;
    State state_ = State::file;
    wxPanel* content_ = nullptr; ///< the words of a state; the parent of what stands below
    FilePanel* file_ = nullptr;
    PreviewPanel* preview_ = nullptr;
    wxPanel* progress_ = nullptr;
    Tick* for_other_ = nullptr;
    bool other_office_ = false;
    Secret password_;
    CommandLine command_line_; ///< last: it ends before what it tells
};

} // namespace junbi
