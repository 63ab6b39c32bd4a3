// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/form/result_papers.h"

#include "wizard/documents/paper_shelf.h"
#include "wizard/gui/paper/save_rows.h"
#include "wizard/gui/style/native.h"
#include "wizard/gui/widgets/buttons.h"

#include <wx/wrapsizer.h>

namespace junbi {

ResultPapers::ResultPapers(wxWindow* parent, Desk& desk, const std::string& step) : wxPanel(parent)
{
    const Face& face = desk.face();
    auto* row = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    const auto add = [&](const Text& words, const Text& spoken, Action action) {
        wxButton* made = plain_button(this, face.theme, face(words), std::move(action));
        native::describe(*made, face(spoken));
        row->Add(made, wxSizerFlags().Border(wxTOP | wxRIGHT, FromDIP(face.theme.px(8))));
    };
    for (const std::string& id : desk.wizard().step(step).prints) {
        const Paper* paper = desk.papers().find(id);
        if (!paper)
            continue;
        const Text print = T("Print “{1}”…", paper->title), rows = T("Save as CSV…");
        add(print, print, [&desk, id] { desk.preview(id, {}); });
        if (paper->rows)
            add(rows, T("{1}: {2}", rows, paper->title), [this, &desk, paper] { save_rows(this, desk, *paper); });
    }
    SetSizer(row);
}

} // namespace junbi
