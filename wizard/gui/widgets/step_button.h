// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/gui/widgets/buttons.h"
#include "wizard/gui/widgets/wrapping.h"

namespace junbi {

/// A button as wide as its place: a symbol, and words that take as many lines as they need.
class StepButton : public wxButton, public Wrapping {
public:
    StepButton(wxWindow* parent, const Theme& theme, const wxBitmapBundle& symbol, const wxString& words, Action action,
        const char* look = "step"); ///< "step": flat; "plain": with an edge

    /// New words; the window around has to be laid out again.
    void say(const wxString& words);
    void wrap_to(int width) override;

private:
    int height(const wxString& lines) const;
    void break_lines();

    const Theme& theme_;
    wxString words_;
    int width_ = 0;
};

} // namespace junbi
