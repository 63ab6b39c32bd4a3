// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/gui/dialogs/dialog.h"
#include "wizard/gui/frame/desk.h"
#include "wizard/gui/widgets/buttons.h"
#include "wizard/workspace/rules.h"

#include <wx/panel.h>

#include <memory>

class wxTextCtrl;

namespace junbi {

class WrappedText;

/// How old the rule tables are and where they come from, and bringing them up to date: from a file, or from an address, which is asked
/// only when the person says so.
class RulesDialog : public Dialog {
public:
    /// `changed`: told after other tables came to count.
    RulesDialog(wxWindow* parent, Desk& desk, Day today, Action changed);

    void show();

private:
    using Work = std::function<RuleUpdate()>;

    void read();
    void add_ways();
    void from_file();
    void from_address();
    void forget();
    void begin(const Text& words, Work work);
    void tell(const Text& words, bool wrong);

    Desk& desk_;
    Day today_;
    Action changed_;
    WrappedText *standing_ = nullptr, *result_ = nullptr;
    wxTextCtrl* address_ = nullptr;
    wxPanel* ways_ = nullptr;
    wxButton* forget_ = nullptr;
    std::shared_ptr<bool> alive_ = std::make_shared<bool>(true); ///< what is under way outlives the dialog
};

} // namespace junbi
