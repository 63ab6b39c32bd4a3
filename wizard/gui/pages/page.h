// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/gui/frame/desk.h"

#include <wx/scrolwin.h>
#include <wx/sizer.h>

namespace junbi {

/// The middle of the window: a column that scrolls and is laid out anew whenever its width changes.
class Page : public wxScrolledWindow {
public:
    Page(wxWindow* parent, Desk& desk);

    /// The office, its findings or a look under way changed: shows it without losing what the person is at.
    virtual void refresh() = 0;
    /// Puts the keyboard on that question and scrolls to it.
    virtual void show_field(const std::string&) { }
    /// Keeps what is typed and not kept yet.
    virtual void keep_typed() { }

    /// After words or controls were added, taken away or changed.
    void lay_out();

protected:
    Desk& desk() { return desk_; }
    const Face& face() const { return desk_.face(); }
    const Theme& theme() const { return desk_.face().theme; }
    wxBoxSizer& column() { return *column_; }

private:
    void bring_into_view(wxWindow& control);

    Desk& desk_;
    wxBoxSizer* column_;
    int width_ = 0;
};

} // namespace junbi
