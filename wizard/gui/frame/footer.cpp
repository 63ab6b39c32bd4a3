// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/frame/footer.h"

#include "wizard/gui/style/native.h"

#include <wx/dcclient.h>
#include <wx/sizer.h>
#include <wx/wrapsizer.h>

namespace junbi {
namespace {

constexpr int room_for_words = 200; ///< beside the buttons, pixels at 100 %

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
    show({}, {});
    Bind(wxEVT_PAINT, &Footer::paint, this);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        lay_out_with_lines(*this);
        // Afterwards: what asks for another size while sizes are given out, GTK forgets, and with it whatever is new in the window.
        if (stacks() != stacked_ || titled() != with_title_ || GetSizer()->GetMinSize().y != GetSize().y)
            CallAfter([this] {
                fit();
                GetParent()->Layout();
            });
    });
}

bool Footer::stacks() const { return room() < short_width_ + FromDIP(face_.theme.px(room_for_words)); }

bool Footer::titled() const { return room() >= full_width_ + (stacks() ? 0 : FromDIP(face_.theme.px(room_for_words))); }

/// Words and buttons stay beside each other as long as the short buttons leave them room, so that no button changes its place from page
/// to page; Next names its page where there is room for that too.
void Footer::fit()
{
    if (room() > 0) {
        arrange(stacks());
        name_next(titled());
    }
    lay_out_with_lines(*this);
}

/// Until the window gives it the height it needs, it is cut off below rather than squeezed.
bool Footer::Layout()
{
    if (!GetSizer())
        return false;
    wxSize size = GetClientSize();
    size.IncTo(wxSize(-1, GetSizer()->GetMinSize().y));
    GetSizer()->SetDimension(wxPoint(), size);
    return true;
}

void Footer::arrange(bool stacked)
{
    if (GetSizer() && stacked == stacked_)
        return;
    stacked_ = stacked;
    SetSizer(nullptr); // lets go of words and buttons before another takes them
    wxSizer* buttons = stacked ? static_cast<wxSizer*>(new wxWrapSizer(wxHORIZONTAL)) : new wxBoxSizer(wxHORIZONTAL);
    for (wxButton* each : {print_, back_, next_})
        buttons->Add(each, wxSizerFlags().Border(wxLEFT, gap()));
    auto* row = new wxBoxSizer(stacked ? wxVERTICAL : wxHORIZONTAL);
    row->Add(words_, stacked ? wxSizerFlags().Expand().Border(wxBOTTOM, gap()) : wxSizerFlags(1).CenterVertical());
    row->Add(buttons, stacked ? wxSizerFlags().Expand() : wxSizerFlags().CenterVertical());
    auto* margins = new wxBoxSizer(wxVERTICAL);
    margins->AddSpacer(3 * gap() / 2);
    margins->Add(row, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, FromDIP(page_margin)));
    margins->AddSpacer(3 * gap() / 2);
    SetSizer(margins);
}

int Footer::width_of_buttons() const
{
    int width = 0;
    for (wxButton* each : {print_, back_, next_})
        if (each->IsShown())
            width += gap() + each->GetBestSize().x;
    return width;
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
    next_title_ = next;
    back_->Show(!back.empty());
    native::describe(*back_, face_(T("{1}: {2}", T("Back"), utf8(back))));
    next_->Show(!next.empty());
    with_title_ = true;
    name_next(false);
    short_width_ = width_of_buttons();
    name_next(true);
    full_width_ = width_of_buttons();
    fit();
    GetParent()->Layout();
}

void Footer::name_next(bool with_title)
{
    if (with_title == with_title_)
        return;
    with_title_ = with_title;
    next_->SetLabel(wxControl::EscapeMnemonics(face_(with_title ? T("Next: {1}", utf8(next_title_)) : T("Next"))));
    native::describe(*next_, face_(T("{1}: {2}", T("Next"), utf8(next_title_))));
    next_->InvalidateBestSize();
}

} // namespace junbi
