// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/dialogs/dialog.h"

#include "wizard/gui/widgets/buttons.h"
#include "wizard/gui/widgets/wrapping.h"

namespace junbi {

Dialog::Dialog(wxWindow* parent, const Face& face, const wxString& title)
    : wxDialog(parent, wxID_ANY, title, wxDefaultPosition, wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER)
    , face_(face)
    , column_(new wxBoxSizer(wxVERTICAL))
{
    SetBackgroundColour(face.theme.colours().page);
    column_->Add(
        new Paragraph(this, face.theme, Type::heading, title), wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(face.theme.px(8))));
}

bool Dialog::ask(const wxString& agree, const wxString& give_up, int width)
{
    const int gap = FromDIP(face_.theme.px(8));
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->AddStretchSpacer();
    if (!give_up.empty())
        buttons->Add(plain_button(this, face_.theme, give_up, [this] { EndModal(wxID_CANCEL); }), wxSizerFlags().Border(wxRIGHT, gap));
    wxButton* ok = primary_button(this, face_.theme, agree, [this] {
        if (accept())
            EndModal(wxID_OK);
        else {
            lay_out_with_lines(*this);
            GetSizer()->SetSizeHints(this);
        }
    });
    buttons->Add(ok);
    ok->SetDefault();
    column_->Add(buttons, wxSizerFlags().Expand().Border(wxTOP, 2 * gap));

    auto* margins = new wxBoxSizer(wxVERTICAL);
    margins->Add(column_, wxSizerFlags(1).Expand().Border(wxALL, 3 * gap));
    SetSizer(margins);
    SetClientSize(FromDIP(face_.theme.px(width)), FromDIP(200));
    lay_out_with_lines(*this);
    SetClientSize(GetClientSize().x, margins->GetMinSize().y);
    SetMinClientSize(GetClientSize());
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_ESCAPE)
            EndModal(wxID_CANCEL);
        else
            event.Skip();
    });
    CentreOnParent();
    return ShowModal() == wxID_OK;
}

} // namespace junbi
