// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/gui/frame/desk.h"
#include "wizard/gui/widgets/buttons.h"

#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/weakref.h>

#include <deque>
#include <optional>

namespace junbi {

/// The middle of the window: a column that scrolls and is laid out anew whenever its width changes. What cannot be seen at
/// first is made right after the first painting, so that a long page is turned to as fast as a short one.
class Page : public wxScrolledWindow {
public:
    Page(wxWindow* parent, Desk& desk);

    /// The office, its findings or a look under way changed: shows it without losing what the person is at.
    void refresh();
    /// Puts the keyboard on that question and scrolls to it.
    void show_field(const std::string& field);
    /// Keeps what is typed and not kept yet.
    virtual void keep_typed() { }

    /// After words or controls were added, taken away or changed.
    void lay_out();
    /// Before that: what the person is at will be at the same place of the screen after the next lay_out().
    void hold_place();
    /// Nothing moved after all.
    void let_go() { held_.reset(); }

protected:
    Desk& desk() { return desk_; }
    const Face& face() const { return desk_.face(); }
    const Theme& theme() const { return desk_.face().theme; }
    wxBoxSizer& column() { return *column_; }
    /// Makes the next part of the page, of about that height (pixels at 100 %): now where it will be seen at once, otherwise
    /// after the page was painted.
    void part(int height, Action make);
    virtual void show_changes() = 0;
    virtual void focus_field(const std::string&) { }

private:
    void make_more();
    void make_all();
    void bring_into_view(wxWindow& control);
    /// Pixels from the top of what is seen; negative: scrolled out.
    int height_of(const wxWindow& control) const;
    /// What the person is at: the control with the keyboard where it can be seen, else the first that can be used; null: none,
    /// or the top of the page is seen.
    wxWindow* at_hand_now() const;

    Desk& desk_;
    wxBoxSizer* column_;
    std::deque<Action> still_to_make_;
    bool whole_ = false; ///< everything was made once: what changes is made at once
    int filled_ = 0;     ///< pixels that the parts made so far take, about
    int width_ = 0;

    /// What the person is at, and where it is.
    struct Held {
        wxWeakRef<wxWindow> control;
        int height;
    };
    std::optional<Held> held_;
};

} // namespace junbi
