// SPDX-License-Identifier: Apache-2.0
// The questions whose answers are rows.
#include "wizard/engine/failure.h"
#include "wizard/gui/form/erase_lists.h"
#include "wizard/gui/form/form_view.h"
#include "wizard/gui/form/pair_editor.h"
#include "wizard/gui/form/shared_rows.h"
#include "wizard/gui/form/table_editor.h"

namespace junbi {

Editor FormView::table_of(Line& line)
{
    const auto keep = [this, id = line.field.id](Table rows) { keep_table(id, std::move(rows)); };
    if (!line.field.pairing.empty())
        return make_pair_editor({this, desk_, step_, form_, line.field, [this]() -> const Answers& { return answers(); }, keep, relaid_});
    const auto rows = [this, id = line.field.id] { return shared_rows(answers(), id); };
    return make_table_editor({this, desk_, step_, line.field, rows, keep, [this] { erase_personal(); }});
}

void FormView::keep_table(const std::string& id, Table rows)
{
    desk_.wizard().fill(step_, id, std::move(rows), computer_);
    desk_.changed();
    relaid_();
}

/// Asks, then takes every list of the step that names people away.
void FormView::erase_personal()
{
    const Face& face = desk_.face();
    if (!may_erase_lists(this, face, form_, answers()))
        return;
    try {
        desk_.wizard().erase_personal(step_);
        desk_.changed();
        desk_.tell_news(T("The lists are erased. The counts stay, so that you can still see how the comparison ended."));
    } catch (const Failure& failure) {
        desk_.tell_trouble(failure.text());
    }
}

} // namespace junbi
