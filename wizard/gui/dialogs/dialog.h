// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/gui/widgets/face.h"

#include <wx/dialog.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>

class wxButton;

namespace junbi {

/// A small window with a heading, what the maker adds to column(), and two buttons. Escape gives up, Return agrees.
class Dialog : public wxDialog {
public:
    Dialog(wxWindow* parent, const Face& face, const wxString& title);

    wxBoxSizer& column() { return *column_; }
    /// The parent of everything in column(); it scrolls where the screen is too low.
    wxScrolledWindow* body() { return body_; }
    const Face& face() const { return face_; }
    /// Adds the buttons, lays out at that width (pixels at 100 %) and asks. True where the person agreed.
    bool ask(const wxString& agree, const wxString& give_up, int width = 460);
    /// While it is open: other words on the button that agrees, and whether it can be pressed.
    void agree_with(const wxString& words, bool possible);
    /// Other words on the button that gives up; empty: it is not there any more.
    void give_up_with(const wxString& words);
    /// After words in it changed while it is open: as high as they need.
    void fit();
    /// Called when the person agrees: false keeps the window open (something is missing or wrong).
    std::function<bool()> accept = [] { return true; };
    /// Called when the person gives up, also with Escape: false keeps the window open (something has been stopped instead).
    std::function<bool()> leave = [] { return true; };
    /// Agreeing throws something away: the other button is the one that stands out and that Return presses.
    bool risky = false;

private:
    wxSizer* make_buttons(const wxString& agree, const wxString& give_up);
    void reword(wxButton& button, const wxString& words);
    void leave_or_stay();

    int wanted_width_ = 0;
    wxButton *agree_ = nullptr, *give_up_ = nullptr;
    const Face& face_;
    wxScrolledWindow* body_;
    wxBoxSizer* column_;
};

} // namespace junbi
