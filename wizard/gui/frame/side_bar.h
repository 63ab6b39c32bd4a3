// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/gui/frame/desk.h"

#include <wx/scrolwin.h>

#include <vector>

namespace junbi {

class WrappedText;
class StepButton;

/// The office's name and one button per page, in the guide's chapters, each with its state as symbol and, for those who
/// hear it, as words.
class SideBar : public wxScrolledWindow {
public:
    SideBar(wxWindow* parent, Desk& desk);

    /// Shows how the steps stand and which page is open.
    void refresh(const std::string& page);

private:
    struct Entry {
        std::string page;
        StepButton* button;
        Status status;
        wxString words;
    };

    void add_head(wxSizer& column);
    void add_pages(wxSizer& column);
    void add_chapter(wxSizer& column, const Text& name);
    void add_entry(wxSizer& column, const std::string& page, const Text& title, const wxBitmapBundle& symbol);
    /// Bring the button up to date and give what is said of it.
    wxString show_step(Entry& entry);
    wxString show_computers(Entry& entry);
    /// Scrolls where the entry of the open page is out of sight.
    void bring_into_view(const std::string& page);
    int gap(int at_100) const { return FromDIP(desk_.face().theme.px(at_100)); }

    Desk& desk_;
    WrappedText* office_;
    WrappedText* number_;
    std::vector<Entry> entries_;
    std::string shown_; ///< the page open at the last refresh
};

} // namespace junbi
