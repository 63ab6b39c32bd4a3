// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/paper_shelf.h"

namespace junbi {

/// One paper that is to be printed, and how.
struct PaperWish {
    const Paper* paper;
    PaperOrder order;
};

/// Every paper that is due for the office, for each computer where it is about one and the order names none. What the order says counts
/// for those papers that it can be said of. The wishes point into the shelf.
std::vector<PaperWish> everything_due(const Wizard& wizard, const PaperOrder& order, const PaperShelf& shelf);

/// What its file is called among others, without the ending.
std::string file_name_of(const PaperWish& wish, const Wizard& wizard, const Say& say);

} // namespace junbi
