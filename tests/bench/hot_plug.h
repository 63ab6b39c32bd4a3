// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

namespace junbi {

/// Milliseconds from a card's being laid on a reader, or taken away, until the window shows it.
struct Noticed {
    std::vector<double> laid, taken;
};
Noticed notice_cards(int rounds);

} // namespace junbi
