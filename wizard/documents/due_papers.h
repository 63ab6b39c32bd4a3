// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/papers.h"

namespace junbi {

/// One paper that is to be printed, and how.
struct PaperWish {
    const Paper* paper;
    PaperOrder order;
};

/// Every paper that is due for the office, for each computer where it is about one and the order names none. What the order says counts
/// for those papers that it can be said of; `own_layouts`: where a layout that lies may be besides those of Junbi, or empty.
std::vector<PaperWish> everything_due(const Wizard& wizard, PaperOrder order, const std::filesystem::path& own_layouts);

/// What its file is called among others, without the ending.
std::string file_name_of(const PaperWish& wish, const Wizard& wizard, const Say& say);

} // namespace junbi
