// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/dialogs/dialog.h"

#include "wizard/gui/widgets/buttons.h"
#include "wizard/gui/widgets/wrapping.h"

#include <wx/display.h>

#include <algorithm>

namespace junbi {

Dialog::Dialog(wxWindow* parent, const Face& face, const wxString& title)
    : wxDialog(parent, wxID_ANY, title, wxDefaultPosition, wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER)
    , face_(face)
    , body_(new wxScrolledWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL))
    , column_(new wxBoxSizer(wxVERTICAL))
{
    SetBackgroundColour(face.theme.colours().page);
    body_->SetBackgroundColour(face.theme.colours().page);
    body_->SetScrollRate(0, FromDIP(face.theme.px(16)));
    body_->SetSizer(column_);
    column_->Add(
        new WrappedText(body_, face.theme, Type::heading, title), wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(face.theme.px(8))));
}

wxSizer* Dialog::make_buttons(const wxString& agree, const wxString& give_up)
{
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->AddStretchSpacer();
    const auto take = [this] {
        if (accept())
            EndModal(wxID_OK);
        else
            fit();
    };
    const auto no = [this] { leave_or_stay(); };
    wxButton* ok = agree_ = risky ? plain_button(this, face_.theme, agree, take) : primary_button(this, face_.theme, agree, take);
    wxButton* cancel = give_up_ = give_up.empty() ? nullptr
        : risky                                   ? primary_button(this, face_.theme, give_up, no)
                                                  : plain_button(this, face_.theme, give_up, no);
    if (cancel)
        buttons->Add(cancel, wxSizerFlags().Border(wxRIGHT, FromDIP(face_.theme.px(8))));
    buttons->Add(ok);
    (risky && cancel ? cancel : ok)->SetDefault();
    return buttons;
}

void Dialog::agree_with(const wxString& words, bool possible)
{
    reword(*agree_, words);
    agree_->Enable(possible);
}

void Dialog::give_up_with(const wxString& words)
{
    give_up_->Show(!words.empty());
    if (!words.empty())
        reword(*give_up_, words);
}

void Dialog::reword(wxButton& button, const wxString& words)
{
    button.SetLabel(wxControl::EscapeMnemonics(words));
    button.InvalidateBestSize();
    button.SetMinSize(button.GetBestSize());
}

void Dialog::leave_or_stay()
{
    if (leave())
        EndModal(wxID_CANCEL);
    else
        fit();
}

/// As high as everything in it, as wide as asked for, and never larger than the screen.
void Dialog::fit()
{
    const wxSize screen = wxDisplay(this).GetClientArea().GetSize() - FromDIP(wxSize(24, 64));
    const int margins = 6 * FromDIP(face_.theme.px(8));
    const int width = std::min(std::max(wanted_width_, column_->CalcMin().x + margins), screen.x); // no row is cut at its end
    SetClientSize(std::max(width, GetClientSize().x), GetClientSize().y);
    lay_out_with_lines(*this);
    const int rest = GetSizer()->CalcMin().y - body_->GetMinSize().y; // buttons and margins
    const int height = std::min(column_->CalcMin().y + rest, screen.y);
    SetClientSize(GetClientSize().x, height);
    lay_out_with_lines(*this);
    body_->FitInside();
}

bool Dialog::ask(const wxString& agree, const wxString& give_up, int width)
{
    const int gap = FromDIP(face_.theme.px(8));
    wanted_width_ = FromDIP(face_.theme.px(width));
    body_->SetMinSize(FromDIP(wxSize(60, 60)));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(body_, wxSizerFlags(1).Expand());
    all->Add(make_buttons(agree, give_up), wxSizerFlags().Expand().Border(wxTOP, 2 * gap));
    auto* margins = new wxBoxSizer(wxVERTICAL);
    margins->Add(all, wxSizerFlags(1).Expand().Border(wxALL, 3 * gap));
    SetSizer(margins);
    SetClientSize(FromDIP(wxSize(100, 100)));
    fit();
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        lay_out_with_lines(*this);
        body_->FitInside();
    });
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_ESCAPE)
            leave_or_stay();
        else
            event.Skip();
    });
    CentreOnParent();
    return ShowModal() == wxID_OK;
}

} // namespace junbi
