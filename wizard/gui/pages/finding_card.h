// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/engine/judge.h"
#include "wizard/gui/widgets/buttons.h"
#include "wizard/gui/widgets/card.h"

namespace junbi {

/// What was found, as one card: the same finding about several computers stands once and names them.
struct FindingGroup {
    Finding finding;
    std::vector<std::string> computers; ///< empty: about the whole office
};

/// The findings worst first, equal ones about several computers together.
std::vector<FindingGroup> grouped(const std::vector<Placed>& findings);

/// What a person can do on a card, beside reading it.
struct FindingActions {
    std::vector<std::pair<Text, Action>> changes = {}; ///< what can be done about it on this computer now
    Action open = {};                                  ///< leads to its page and question
    Action answer = {};                                ///< leads to the question that settles it; empty: there is none
    Action waive = {};                                 ///< lives with it until a day; empty: not offered
    Action count_again = {};                           ///< takes that back; empty: not offered
};

/// Symbol, word, sentence, advice, day, what was seen, links and actions. With the title of its step it is the short card
/// of the page that shows findings of all steps: without what was seen, and without links.
CardPanel* finding_card(
    wxWindow* parent, const Face& face, const FindingGroup& group, const FindingActions& actions, const Text& step = {});

} // namespace junbi
