// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/demo/practice.h"
#include "wizard/gui/pages/page.h"
#include "wizard/gui/widgets/card.h"

class wxChoice;

namespace junbi {

/// Where one practises: says that nothing here is real, and lets the person choose what the invented reader and its card are like.
class PracticeBar : public CardPanel {
public:
    /// `chosen`: told after another state was chosen. `end`: the person has practised enough.
    PracticeBar(wxWindow* parent, const Face& face, PracticeReader& reader, Action chosen, Action end);

private:
    void add_choice(const Face& face);
    void add_buttons(const Face& face, Action end);
    void step(int by);

    PracticeReader& reader_;
    Action chosen_;
    wxBoxSizer* column_;
    wxChoice* list_ = nullptr;
};

} // namespace junbi
