// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/pages/page.h"

#include "wizard/gui/widgets/seen_together.h"
#include "wizard/gui/widgets/wrapping.h"

#include <wx/utils.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <utility>

namespace junbi {
namespace {

constexpr std::chrono::milliseconds at_a_time{20}; ///< of making more, so that keys and mouse are heard in between

/// The first control below `parent` that can be used and that `fits`; null where there is none.
wxWindow* first_to_use(const wxWindow& parent, const std::function<bool(const wxWindow&)>& fits)
{
    for (wxWindow* each : parent.GetChildren()) {
        if (!each->IsShown())
            continue;
        if (each->GetChildren().empty() && each->AcceptsFocus() && fits(*each))
            return each;
        if (wxWindow* below = first_to_use(*each, fits))
            return below;
    }
    return nullptr;
}

} // namespace

Page::Page(wxWindow* parent, Desk& desk)
    : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL), desk_(desk)
{
    SetBackgroundColour(theme().colours().page);
    SetScrollRate(0, FromDIP(theme().px(16)));
    auto* margins = new wxBoxSizer(wxVERTICAL);
    column_ = new wxBoxSizer(wxVERTICAL);
    margins->Add(column_, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(page_margin)));
    SetSizer(margins);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        if (event.GetSize().x != width_) {
            width_ = event.GetSize().x;
            lay_out();
        }
    });
    Bind(wxEVT_PAINT, [this](wxPaintEvent& event) {
        event.Skip();
        if (!still_to_make_.empty())
            CallAfter([this] { make_more(); });
    });
    Bind(wxEVT_CHILD_FOCUS, [this](wxChildFocusEvent& event) {
        event.Skip();
        // Not under a pressed mouse button: what is pressed would move away before the button is let go.
        wxWindow* control = event.GetWindow();
        if (control && IsDescendant(control) && !wxGetMouseState().LeftIsDown())
            bring_into_view(*control);
    });
}

void Page::part(int height, Action make)
{
    if (!whole_ && (!still_to_make_.empty() || filled_ > GetParent()->GetClientSize().y)) {
        still_to_make_.push_back(std::move(make));
        return;
    }
    filled_ += FromDIP(theme().px(height));
    make();
}

void Page::make_more()
{
    if (still_to_make_.empty())
        return;
    const auto start = std::chrono::steady_clock::now();
    Freeze();
    while (!still_to_make_.empty() && std::chrono::steady_clock::now() - start < at_a_time) {
        const Action make = std::move(still_to_make_.front());
        still_to_make_.pop_front();
        make();
    }
    lay_out();
    Thaw();
    if (!still_to_make_.empty())
        CallAfter([this] { make_more(); });
    else
        CallAfter([this] { lay_out(); }); // the toolkit knows the styles of what is new only now
}

void Page::make_all()
{
    whole_ = true;
    if (still_to_make_.empty())
        return;
    for (const Action& make : std::exchange(still_to_make_, {}))
        make();
    lay_out();
}

void Page::refresh()
{
    make_all();
    show_changes();
}

void Page::show_field(const std::string& field)
{
    make_all();
    focus_field(field);
}

void Page::lay_out()
{
    if (GetClientSize().x < 2)
        return;
    if (!held_)
        hold_place();
    const auto [at_hand, before] = *std::exchange(held_, std::nullopt);
    const wxPoint seen = GetViewStart();
    lay_out_with_lines(*this);
    FitInside();
    Scroll(seen);
    if (!at_hand)
        return;
    // What the person is at stays where it is on the screen, whatever came or went above it.
    int unit = 1;
    GetScrollPixelsPerUnit(nullptr, &unit);
    const int moved = height_of(*at_hand) - before;
    if (moved != 0)
        Scroll(seen.x, std::max(0, seen.y + (moved + (moved > 0 ? unit / 2 : -unit / 2)) / unit));
}

void Page::hold_place()
{
    wxWindow* const at_hand = at_hand_now();
    held_ = Held{at_hand, at_hand ? height_of(*at_hand) : 0};
}

int Page::height_of(const wxWindow& control) const
{
    int y = 0;
    for (const wxWindow* each = &control; each && each != this; each = each->GetParent())
        y += each->GetPosition().y;
    return y;
}

wxWindow* Page::at_hand_now() const
{
    const auto in_view = [this](const wxWindow& control) {
        const int top = height_of(control);
        return top >= 0 && top < GetClientSize().y;
    };
    wxWindow* const keyboard = FindFocus();
    if (keyboard && IsDescendant(keyboard) && in_view(*keyboard))
        return keyboard;
    if (GetViewStart().y == 0)
        return nullptr; // who is at the top stays at the top; a page that is just being made has no other place
    return first_to_use(*this, in_view);
}

void Page::bring_into_view(wxWindow& control)
{
    int unit = 1;
    GetScrollPixelsPerUnit(nullptr, &unit);
    const wxWindow* seen = &control;
    for (const wxWindow* each = control.GetParent(); each && each != this; each = each->GetParent())
        if (dynamic_cast<const SeenTogether*>(each) && each->GetSize().y < GetClientSize().y - 4 * unit)
            seen = each;
    const int top = seen->GetScreenPosition().y - GetScreenPosition().y;
    if (top < unit * 3 || top + seen->GetSize().y > GetClientSize().y - unit)
        Scroll(GetViewStart().x, std::max(0, GetViewStart().y + (top - (seen == &control ? GetClientSize().y / 3 : 3 * unit)) / unit));
}

} // namespace junbi
