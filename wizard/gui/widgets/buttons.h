// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/gui/widgets/face.h"

#include <wx/button.h>
#include <wx/tglbtn.h>

#include <functional>

namespace junbi {

using Action = std::function<void()>;

/// The one thing to do next on a page.
wxButton* primary_button(wxWindow* parent, const Theme& theme, const wxString& words, Action action);
/// Anything else that can be done.
wxButton* plain_button(wxWindow* parent, const Theme& theme, const wxString& words, Action action);
/// Words that lead somewhere: a page of the portal, a list that unfolds.
wxButton* link_button(wxWindow* parent, const Theme& theme, const wxString& words, Action action);
/// Gives a link other words.
void reword(wxButton& link, const wxString& words);
/// One of several answers; pressed again it is taken back.
wxToggleButton* pill(wxWindow* parent, const Theme& theme, const wxString& words);

} // namespace junbi
