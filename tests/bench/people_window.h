// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace junbi {

/// The longest silences of the window with two lists of 10,000 people, in milliseconds.
struct PeopleSilence {
    double typing = 0;    ///< in a question of the same page
    double deciding = 0;  ///< about a pair, with a key
    double importing = 0; ///< a file of 10,000 rows in place of the list
};

PeopleSilence silence_with_ten_thousand_people();

} // namespace junbi
