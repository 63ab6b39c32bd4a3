// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/form/erase_lists.h"

#include "wizard/gui/dialogs/dialog.h"
#include "wizard/gui/widgets/wrapping.h"

namespace junbi {

bool may_erase_lists(wxWindow* parent, const Face& face, const Form& form, const Answers& answers)
{
    Dialog dialog(parent, face, face(T("Erase the lists?")));
    dialog.risky = true;
    const auto say = [&](const Text& words) {
        dialog.column().Add(new WrappedText(dialog.body(), face.theme, Type::body, face(words)),
            wxSizerFlags().Expand().Border(wxTOP, dialog.FromDIP(face.theme.px(4))));
    };
    for (const Field& each : form)
        if (const std::size_t rows = answers.rows(each.id).size(); each.personal && rows > 0)
            say(T("“{1}”: {2} rows", each.label, rows));
    say(T("They are erased from this computer for good, your decisions too. Counts stay. The files they came from are not touched."));
    return dialog.ask(face(T("Erase")), face(T("Cancel")));
}

} // namespace junbi
