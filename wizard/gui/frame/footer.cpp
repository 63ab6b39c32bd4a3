// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/frame/footer.h"

#include "wizard/gui/style/native.h"

#include <wx/dcclient.h>
#include <wx/sizer.h>
#include <wx/wrapsizer.h>

namespace junbi {
namespace {

constexpr int narrow_below = 860; ///< pixels at 100 %

} // namespace

Footer::Footer(wxWindow* parent, const Face& face, Actions actions) : wxPanel(parent), face_(face)
{
    SetBackgroundColour(face.theme.colours().page);
    words_ = new WrappedText(this, face.theme, Type::small, wxString(), face.theme.colours().quiet);
    native::announce_changes(*words_);
    print_ = plain_button(this, face.theme, face(T("Print the checklist…")), std::move(actions.print));
    back_ = plain_button(this, face.theme, face(T("Back")), std::move(actions.back));
    next_ = primary_button(this, face.theme, face(T("Next")), std::move(actions.next));
    arrange(false);
    Bind(wxEVT_PAINT, &Footer::paint, this);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        if (event.GetSize().x > 1)
            arrange(event.GetSize().x < FromDIP(face_.theme.px(narrow_below)));
        lay_out_with_lines(*this);
        if (GetSizer()->GetMinSize().y != GetSize().y) // only then: laying out brings the next change of size
            CallAfter([this] { GetParent()->Layout(); });
    });
}

/// Words and buttons beside each other, or below each other with a shorter Next where there is no room.
void Footer::arrange(bool narrow)
{
    if (GetSizer() && narrow == narrow_)
        return;
    narrow_ = narrow;
    const int gap = FromDIP(face_.theme.px(8));
    wxSizer* buttons = narrow ? static_cast<wxSizer*>(new wxWrapSizer(wxHORIZONTAL)) : new wxBoxSizer(wxHORIZONTAL);
    for (wxButton* each : {print_, back_, next_})
        buttons->Add(each, wxSizerFlags().Border(wxLEFT, gap));
    auto* row = new wxBoxSizer(narrow ? wxVERTICAL : wxHORIZONTAL);
    row->Add(words_, narrow ? wxSizerFlags().Expand().Border(wxBOTTOM, gap) : wxSizerFlags(1).CenterVertical());
    row->Add(buttons, narrow ? wxSizerFlags().Expand() : wxSizerFlags().CenterVertical());
    auto* margins = new wxBoxSizer(wxVERTICAL);
    margins->AddSpacer(3 * gap / 2);
    margins->Add(row, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, FromDIP(page_margin)));
    margins->AddSpacer(3 * gap / 2);
    for (wxButton* each : {print_, back_, next_})
        each->SetContainingSizer(nullptr);
    words_->SetContainingSizer(nullptr);
    SetSizer(margins);
    name_buttons();
}

void Footer::paint(wxPaintEvent&)
{
    wxPaintDC dc(this);
    dc.SetPen(wxPen(face_.theme.colours().line));
    dc.DrawLine(0, 0, GetClientSize().x, 0);
}

void Footer::say(const wxString& words)
{
    if (words == words_->words())
        return;
    words_->say(words);
    lay_out_with_lines(*this);
    GetParent()->Layout();
}

void Footer::show(const wxString& back, const wxString& next)
{
    back_title_ = back;
    next_title_ = next;
    name_buttons();
    lay_out_with_lines(*this);
    GetParent()->Layout();
}

void Footer::name_buttons()
{
    const auto set = [this](wxButton& button, const wxString& title, const Text& direction, const Text& words) {
        button.Show(!title.empty());
        button.SetLabel(wxControl::EscapeMnemonics(face_(words)));
        native::describe(button, face_(T("{1}: {2}", direction, utf8(title))));
        button.InvalidateBestSize();
    };
    set(*back_, back_title_, T("Back"), T("Back"));
    set(*next_, next_title_, T("Next"), narrow_ ? T("Next") : T("Next: {1}", utf8(next_title_)));
}

} // namespace junbi
