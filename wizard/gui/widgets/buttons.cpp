// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/widgets/buttons.h"

#include "wizard/gui/style/native.h"

namespace junbi {
namespace {

wxButton* button(wxWindow* parent, const Theme& theme, const wxString& words, const char* look, Type type, Action action, long style = 0)
{
    auto* made = new wxButton(parent, wxID_ANY, words, wxDefaultPosition, wxDefaultSize, style);
    made->SetFont(theme.font(type));
    native::add_class(*made, look);
    made->Bind(wxEVT_BUTTON, [action = std::move(action)](wxCommandEvent&) { action(); });
    made->InvalidateBestSize();
    made->SetMinSize(made->GetBestSize());
    return made;
}

} // namespace

wxButton* primary_button(wxWindow* parent, const Theme& theme, const wxString& words, Action action)
{
    return button(parent, theme, words, "primary", Type::strong, std::move(action));
}

wxButton* plain_button(wxWindow* parent, const Theme& theme, const wxString& words, Action action)
{
    return button(parent, theme, words, "plain", Type::body, std::move(action));
}

wxButton* link_button(wxWindow* parent, const Theme& theme, const wxString& words, Action action)
{
    return button(parent, theme, words, "link", Type::body, std::move(action), wxBU_EXACTFIT | wxBU_LEFT);
}

wxToggleButton* pill(wxWindow* parent, const Theme& theme, const wxString& words)
{
    auto* made = new wxToggleButton(parent, wxID_ANY, words);
    made->SetFont(theme.font(Type::body));
    native::add_class(*made, "pill");
    made->InvalidateBestSize();
    made->SetMinSize(made->GetBestSize());
    return made;
}

} // namespace junbi
