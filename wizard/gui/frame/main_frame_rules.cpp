// SPDX-License-Identifier: Apache-2.0
// What changes outside while the window is open: rule tables and the day.
#include "checks/contract/days.h"
#include "wizard/gui/dialogs/rules_dialog.h"
#include "wizard/gui/frame/main_frame.h"
#include "wizard/parts/clock.h"

namespace junbi {

void MainFrame::show_rules()
{
    when_quiet([this] { RulesDialog(this, *this, tools_.today, [this] { follow_rules(); }).show(); });
}

/// The open office is judged again by the tables that count now; one that is opened later reads them itself.
void MainFrame::follow_rules()
{
    if (!workspace_)
        return;
    const auto rules = std::make_shared<Rules>(wizard().rules());
    in_background([rules] { *rules = brought_up_to_date(std::move(*rules)); },
        [this, rules](const std::optional<Text>& trouble) {
            if (trouble || !workspace_ || !view_) {
                if (trouble)
                    tell(*trouble);
                return;
            }
            wizard().follow(*rules);
            changed(); // the file says by which tables it was judged
            when_quiet([this] {
                if (view_)
                    rebuild(); // what can be chosen may come from a table
            });
        });
}

/// A window that is open over night shows the plan of the new day.
void MainFrame::follow_day()
{
    const Day today = day_in_japan(now());
    if (today == tools_.today)
        return;
    tools_.today = today;
    if (!workspace_)
        return;
    wizard().follow(today);
    when_quiet([this] {
        if (view_)
            view_->refresh();
    });
}

} // namespace junbi
