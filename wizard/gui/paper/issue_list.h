// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/paper.h"
#include "wizard/gui/widgets/face.h"

#include <wx/scrolwin.h>

namespace junbi {

/// What a person has to know about the pages before they are handed out: the first three, and the rest on demand.
class IssueList : public wxScrolledWindow {
public:
    /// `refused`: as they are, the pages can be neither printed nor saved.
    IssueList(wxWindow* parent, const Face& face, const std::vector<Issue>& issues, bool refused);

    /// As high as its words, at most a third of the window around it.
    void lay_out(int width, int window_height);
    /// Called when more or fewer are shown.
    std::function<void()> folded = [] {};

    /// No place for the keyboard to stop, unless there is something to press or to scroll.
    bool AcceptsFocus() const override { return (fold_ || scrolls_) && wxScrolledWindow::AcceptsFocus(); }
    bool AcceptsFocusFromKeyboard() const override { return (fold_ || scrolls_) && wxScrolledWindow::AcceptsFocusFromKeyboard(); }

private:
    void fill();
    void add_heading();
    void add_fold();
    void fold_or_unfold();

    const Face& face_;
    std::vector<Issue> issues_;
    bool refused_, all_ = false, scrolls_ = false;
    wxButton* fold_ = nullptr; ///< where there are more than the first
};

} // namespace junbi
