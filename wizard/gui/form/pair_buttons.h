// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/gui/frame/desk.h"
#include "wizard/gui/widgets/buttons.h"
#include "wizard/gui/widgets/wrapping.h"

#include <optional>

class wxKeyEvent;

namespace junbi {

/// What a person can do about the pair at hand.
enum class PairDeed { same, different, later, back, undo };

/// What a key means there: S, D, the right and the left arrow, Ctrl+Z; nothing for any other.
std::optional<PairDeed> deed_of(const wxKeyEvent& key);

/// The buttons below a pair. They stay the same from pair to pair, and the keyboard with them.
class PairButtons : public wxPanel {
public:
    PairButtons(wxWindow* parent, Desk& desk, const std::function<void(PairDeed)>& act);

    /// `pair`: there is one to decide; `more`: and another one to go to; `undo`: something was decided in this visit.
    void show(bool pair, bool more, bool undo);
    /// Where the button that had the keyboard cannot be pressed any more, another one gets it.
    void hold_keyboard(wxWindow* had_it);
    wxWindow* first() const { return same_; }

private:
    wxButton* add(wxSizer& row, const Text& words, PairDeed deed, const std::function<void(PairDeed)>& act);

    Desk& desk_;
    wxButton *same_, *different_, *later_, *back_, *undo_;
    WrappedText* keys_;
};

} // namespace junbi
