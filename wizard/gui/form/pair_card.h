// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/gui/form/marked_text.h"
#include "wizard/gui/form/pair_words.h"
#include "wizard/gui/widgets/card.h"

namespace junbi {

/// Two rows side by side: each column's label and what both say. What differs is heavier, underlined and has a sign in between.
class PairCard : public CardPanel {
public:
    PairCard(wxWindow* parent, const Face& face);

    /// `place`: "3 / 17". The page has to be laid out again; how high the card is changes as little as possible.
    void show(const wxString& place, const ComparedPair& pair);

private:
    /// The controls of one compared line.
    struct Line {
        WrappedText* label;
        MarkedText* left;
        Label* sign;
        MarkedText* right;
    };

    void add_head();
    void add_line(bool large);
    wxSizer* beside(wxWindow* label, wxWindow* left, wxWindow* sign, wxWindow* right);
    void show_value(MarkedText& text, const wxString& words, const std::vector<bool>& marks);
    int gap(int at_100) const { return FromDIP(face_.theme.px(at_100)); }

    const Face& face_;
    WrappedText *place_ = nullptr, *reasons_ = nullptr, *left_title_ = nullptr, *right_title_ = nullptr;
    wxBoxSizer *column_, *body_;
    std::vector<Line> lines_;
    std::vector<bool> made_for_; ///< which lines are large
};

} // namespace junbi
