// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/gui/widgets/card.h"
#include "wizard/gui/widgets/face.h"
#include "wizard/reports/change_shown.h"

#include <wx/sizer.h>

namespace junbi {

/// A small card of a dialog: the symbol and the word of a state, then what it is about. Lines that are empty are left out.
struct ChangeCard {
    Status status = Status::ok;
    wxString state = {}; ///< its word; empty: the usual one
    wxString title = {}, words = {}, more = {};
};

/// Adds it; what stands in `below` comes under its words, made with the card as parent.
CardPanel* add_change_card(wxWindow& parent, wxSizer& column, const Face& face, const ChangeCard& card,
    const std::function<void(CardPanel&, wxSizer&)>& below = {});

/// What the person should know about a change, as a small card: what and, where something has to be done, advice.
void add_remark(wxWindow& parent, wxSizer& column, const Face& face, const ShownChange::Remark& remark);

/// A paragraph of a dialog.
WrappedText* add_paragraph(
    wxWindow& parent, wxSizer& column, const Face& face, Type type, const wxString& words, const wxColour& colour = {});

} // namespace junbi
