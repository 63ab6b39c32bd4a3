// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/paper_shelf.h"

namespace junbi {

/// One paper that is to be printed, and how.
struct PaperWish {
    const Paper* paper;
    PaperOrder order;
};

/// What of an order can be said of this paper.
PaperOrder order_for(const Paper& paper, PaperOrder order, const PaperShelf& shelf);

/// Every paper that is due for the office, for each computer or vendor where it is about one and the order names none. What the order says
/// counts for those papers that it can be said of. The wishes point into the shelf.
std::vector<PaperWish> everything_due(const Wizard& wizard, const PaperOrder& order, const PaperShelf& shelf);

/// What the files of these papers are called among each other, without the ending: no two alike, whatever people call their own papers,
/// their computers and their vendors.
std::vector<std::string> file_names_of(const std::vector<PaperWish>& wishes, const Wizard& wizard, const Say& say);

} // namespace junbi
