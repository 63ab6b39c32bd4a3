// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/gui/style/line_breaks.h"
#include "wizard/gui/widgets/face.h"

#include <wx/checkbox.h>
#include <wx/panel.h>
#include <wx/stattext.h>

namespace junbi {

/// A control whose height follows from its width because its words are broken into lines.
class Wrapping {
public:
    virtual ~Wrapping() = default;
    /// Breaks the words anew for this width and asks for the height they need.
    virtual void wrap_to(int width) = 0;
};

/// Lays out a window and everything in it: widths first, then lines, then heights. Call after its size or words changed.
void lay_out_with_lines(wxWindow& window);

/// Words of any length that take as many lines as they need. Give it the width with wxEXPAND or a proportion.
class WrappedText : public wxStaticText, public Wrapping {
public:
    WrappedText(wxWindow* parent, const Theme& theme, Type type, const wxString& words);
    WrappedText(wxWindow* parent, const Theme& theme, Type type, const wxString& words, const wxColour& colour);

    const wxString& words() const { return words_; }
    /// New words; the page has to be laid out again.
    void say(const wxString& words);
    void wrap_to(int width) override;

private:
    /// Height and width come from the layout; asked for its best, the toolkit would turn its own wrapping on again.
    wxSize DoGetBestSize() const override { return GetMinSize(); }

    wxString words_;
    Breaks breaks_;
    int width_ = 0;
};

/// A few words on one line.
class Label : public wxStaticText {
public:
    Label(wxWindow* parent, const Theme& theme, Type type, const wxString& words);
    Label(wxWindow* parent, const Theme& theme, Type type, const wxString& words, const wxColour& colour);

private:
    wxSize DoGetBestSize() const override;
};

/// A check box whose label may take several lines.
class Tick : public wxCheckBox, public Wrapping {
public:
    Tick(wxWindow* parent, const Theme& theme, const wxString& words);
    void wrap_to(int width) override;

private:
    wxString words_;
    int width_ = 0;
};

/// A panel that holds only words and pictures: no place for the keyboard to stop.
class QuietPanel : public wxPanel {
public:
    using wxPanel::wxPanel;
    bool AcceptsFocus() const override { return false; }
    bool AcceptsFocusFromKeyboard() const override { return false; }
};

} // namespace junbi
