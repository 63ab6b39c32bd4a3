// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/widgets/buttons.h"

#include "wizard/gui/style/native.h"
#include "wizard/gui/widgets/wrapping.h"

#include <algorithm>

namespace junbi {
namespace {

/// The room for one line of words in a button. The toolkit knows it only once its style has settled, so it is reckoned
/// from the font and the style sheet's paddings; what the toolkit wants more it gets.
wxSize room_for(const wxWindow& button, const Theme& theme, const wxString& words, wxSize native)
{
    const wxSize text = button.GetTextExtent(words);
    const wxSize padding = button.FromDIP(wxSize(theme.px(36), theme.px(22)));
    return {std::max(text.x + padding.x, native.x), std::max(text.y + padding.y, native.y)};
}

class Button : public wxButton {
public:
    Button(wxWindow* parent, const Theme& theme, const wxString& words) : wxButton(parent, wxID_ANY, words), theme_(theme) { }

private:
    wxSize DoGetBestSize() const override { return room_for(*this, theme_, GetLabelText(), native::least_size(wxButton::DoGetBestSize())); }

    const Theme& theme_;
};

class Pill : public wxToggleButton {
public:
    Pill(wxWindow* parent, const Theme& theme, const wxString& words) : wxToggleButton(parent, wxID_ANY, words), theme_(theme) { }

private:
    wxSize DoGetBestSize() const override
    {
        return room_for(*this, theme_, GetLabelText(), native::least_size(wxToggleButton::DoGetBestSize()));
    }

    const Theme& theme_;
};

/// Underlined words, as long as they like.
class Link : public wxButton, public Wrapping {
public:
    Link(wxWindow* parent, const Theme& theme, const wxString& words)
        : wxButton(parent, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT | wxBU_LEFT), theme_(theme)
    {
        SetFont(theme.font(Type::body));
        say(words);
    }

    void say(const wxString& words)
    {
        words_ = words;
        room_ = 0;
        SetLabel(wxControl::EscapeMnemonics(words));
        SetMinSize(size_of(words));
    }

    /// A link is as wide as its words; where they do not fit they break.
    void wrap_to(int) override
    {
        const int room = GetParent()->GetClientSize().x - GetPosition().x;
        if (room < 2 || room == room_)
            return;
        room_ = room;
        const wxString lines = broken_into_lines(*this, words_, room - FromDIP(theme_.px(40)));
        SetLabel(wxControl::EscapeMnemonics(lines));
        SetMinSize(size_of(lines));
    }

private:
    wxSize size_of(const wxString& lines) const
    {
        int widest = 0;
        for (wxString rest = lines, after; !rest.empty(); rest = after)
            widest = std::max(widest, GetTextExtent(rest.BeforeFirst('\n', &after)).x);
        return {widest + FromDIP(theme_.px(12)), (lines.Freq('\n') + 1) * GetCharHeight() + FromDIP(theme_.px(16))};
    }

    const Theme& theme_;
    wxString words_;
    int room_ = 0;
};

template <class Made>
Made* with_action(Made* made, const Theme& theme, const char* look, Type type, Action action)
{
    made->SetFont(theme.font(type));
    native::add_class(*made, look);
    made->InvalidateBestSize();
    // Afterwards: an action may open a dialog or take the button away, and who pressed it through the accessibility bus
    // waits for this handler to return.
    made->Bind(wxEVT_BUTTON, [made, action = std::move(action)](wxCommandEvent&) { made->CallAfter(action); });
    return made;
}

} // namespace

wxButton* primary_button(wxWindow* parent, const Theme& theme, const wxString& words, Action action)
{
    return with_action(new Button(parent, theme, words), theme, "primary", Type::strong, std::move(action));
}

wxButton* plain_button(wxWindow* parent, const Theme& theme, const wxString& words, Action action)
{
    return with_action(new Button(parent, theme, words), theme, "plain", Type::body, std::move(action));
}

wxButton* link_button(wxWindow* parent, const Theme& theme, const wxString& words, Action action)
{
    return with_action(new Link(parent, theme, words), theme, "link", Type::body, std::move(action));
}

void reword(wxButton& link, const wxString& words)
{
    if (auto* made = dynamic_cast<Link*>(&link))
        made->say(words);
}

wxToggleButton* pill(wxWindow* parent, const Theme& theme, const wxString& words)
{
    auto* made = new Pill(parent, theme, words);
    made->SetFont(theme.font(Type::body));
    native::add_class(*made, "pill");
    made->InvalidateBestSize();
    return made;
}

} // namespace junbi
