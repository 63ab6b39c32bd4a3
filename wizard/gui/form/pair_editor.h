// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/gui/form/editors.h"
#include "wizard/gui/widgets/buttons.h"

namespace junbi {

/// What the editor of decisions about pairs is made with. All that is referred to outlives it.
struct PairSite {
    wxWindow* parent = nullptr;
    Desk& desk;
    const std::string& step;
    const Form& form;   ///< has the two lists and the field
    const Field& field; ///< has a pairing
    std::function<const Answers&()> answers;
    std::function<void(Table)> keep; ///< takes all decisions; throws Failure (usage) where they cannot be kept
    Action relaid;                   ///< its height changed
};

/// Shows what the comparison of two lists gave: figures, the pairs that wait for a person one at a time with buttons and keys, decisions
/// of before, and the papers made of it.
Editor make_pair_editor(const PairSite& site);

} // namespace junbi
