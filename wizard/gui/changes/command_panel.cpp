// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/changes/command_panel.h"

#include "wizard/gui/changes/change_cards.h"
#include "wizard/gui/form/copied_text.h"
#include "wizard/gui/style/native.h"
#include "wizard/gui/widgets/buttons.h"
#include "wizard/gui/widgets/card.h"
#include "wizard/gui/widgets/wrapping.h"

#include <wx/textctrl.h>

#include <algorithm>

namespace junbi {
namespace {

/// Text to read and select that is as high as its lines.
class CommandText : public wxTextCtrl, public Wrapping {
public:
    CommandText(wxWindow* parent, const Theme& theme, const wxString& command)
        : wxTextCtrl(parent, wxID_ANY, command, wxDefaultPosition, wxDefaultSize,
            wxTE_MULTILINE | wxTE_READONLY | wxTE_BESTWRAP | wxTE_NO_VSCROLL | wxBORDER_NONE)
        , letters_(static_cast<int>(command.length()))
    {
        wxFont fixed = theme.font(Type::body);
        fixed.SetFamily(wxFONTFAMILY_TELETYPE);
        fixed.SetFaceName(wxS("monospace"));
        SetFont(fixed);
        SetBackgroundColour(theme.colours().sunk);
        SetForegroundColour(theme.colours().ink);
        wrap_to(FromDIP(theme.px(600)));
    }
    void wrap_to(int width) override
    {
        const int columns = std::max(1, width / std::max(1, GetTextExtent(wxS("m")).x) - longest_word / 2); // whole words change lines
        const int lines = letters_ / columns + 1;
        SetMinSize(wxSize(1, lines * GetCharHeight() * 5 / 4));
    }

private:
    static constexpr int longest_word = 12;
    int letters_;
};

} // namespace

CommandPanel::CommandPanel(wxWindow* parent, const Face& face, const wxString& label, const wxString& command) : wxPanel(parent)
{
    const int gap = FromDIP(face.theme.px(8));
    SetSizer(new wxBoxSizer(wxVERTICAL));
    add_paragraph(*this, *GetSizer(), face, Type::strong, label);
    auto* field = new CardPanel(this, face.theme, face.theme.colours().sunk, wxColour());
    field->holds_controls();
    auto* text = new CommandText(field, face.theme, command);
    native::describe(*text, face(T("{1}: {2}", utf8(label), utf8(command))));
    field->SetSizer(new wxBoxSizer(wxVERTICAL));
    field->GetSizer()->Add(text, wxSizerFlags().Expand().Border(wxALL, gap));
    GetSizer()->Add(field, wxSizerFlags().Expand().Border(wxTOP, gap / 2));
    wxButton* copy = link_button(this, face.theme, face(T("Copy the command")), [command] { copy_text(command); });
    GetSizer()->Add(copy, wxSizerFlags().Left().Border(wxTOP, gap / 2));
}

} // namespace junbi
