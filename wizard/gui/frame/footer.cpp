// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/frame/footer.h"

#include "wizard/gui/style/native.h"

#include <wx/dcclient.h>
#include <wx/sizer.h>
#include <wx/wrapsizer.h>

namespace junbi {

Footer::Footer(wxWindow* parent, const Face& face, Actions actions) : wxPanel(parent), face_(face), large_(face.theme.large())
{
    const int gap = FromDIP(face.theme.px(8));
    SetBackgroundColour(face.theme.colours().page);
    words_ = new Paragraph(this, face.theme, Type::small, wxString(), face.theme.colours().quiet);
    native::announce_changes(*words_);
    print_ = plain_button(this, face.theme, face(T("Print the checklist…")), std::move(actions.print));
    back_ = plain_button(this, face.theme, face(T("Back")), std::move(actions.back));
    next_ = primary_button(this, face.theme, face(T("Next")), std::move(actions.next));
    wxSizer* buttons = large_ ? static_cast<wxSizer*>(new wxWrapSizer(wxHORIZONTAL)) : new wxBoxSizer(wxHORIZONTAL);
    for (wxButton* each : {print_, back_, next_})
        buttons->Add(each, wxSizerFlags().CenterVertical().Border(wxLEFT, gap));
    auto* row = new wxBoxSizer(large_ ? wxVERTICAL : wxHORIZONTAL);
    row->Add(words_, large_ ? wxSizerFlags().Expand().Border(wxBOTTOM, gap) : wxSizerFlags(1).CenterVertical());
    row->Add(buttons, large_ ? wxSizerFlags().Expand() : wxSizerFlags().CenterVertical());
    auto* margins = new wxBoxSizer(wxVERTICAL);
    margins->AddSpacer(3 * gap / 2);
    margins->Add(row, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, FromDIP(page_margin)));
    margins->AddSpacer(3 * gap / 2);
    SetSizer(margins);
    Bind(wxEVT_PAINT, &Footer::paint, this);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        lay_out_with_lines(*this);
    });
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
    const auto set = [this](wxButton& button, const wxString& title, const Text& direction, const Text& words) {
        button.Show(!title.empty());
        button.SetLabel(wxControl::EscapeMnemonics(face_(words)));
        native::describe(button, face_(T("{1}: {2}", direction, utf8(title))));
        button.InvalidateBestSize();
    };
    set(*back_, back, T("Back"), T("Back"));
    set(*next_, next, T("Next"), large_ ? T("Next") : T("Next: {1}", utf8(next)));
    lay_out_with_lines(*this);
    GetParent()->Layout();
}

} // namespace junbi
