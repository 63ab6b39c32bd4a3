// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/gui/form/editors.h"

#include <wx/textctrl.h>
#include <wx/timer.h>

namespace junbi {

/// One line of text that is kept while it is typed: a moment after the last key, and at once when the keyboard leaves.
class TextEntry : public wxTextCtrl {
public:
    TextEntry(wxWindow* parent, const EditorSite& site);

    std::string typed() const;
    /// Puts a value in as if it had been typed.
    void take(const std::string& value);

    /// Keeps what is typed; `now` says that it is finished.
    void keep(bool now);
    /// True while the person is typing and has not left the line.
    bool half_typed() const { return half_typed_ || soon_.IsRunning(); }

private:
    void pasted(wxClipboardTextEvent& event);

    Desk& desk_;
    std::function<void(const std::string&, bool)> keep_;
    std::string kept_;
    bool shape_only_;         ///< Field::shape_only: on leaving, the line shows only the shape of what was typed
    bool half_typed_ = false; ///< kept while typing; the person has not left the line yet
    wxTimer soon_;
};

} // namespace junbi
