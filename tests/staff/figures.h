// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace junbi::testing {

/// One set of lists that the quality is measured on.
struct ListSet {
    std::string title;
    std::vector<std::string> arguments; ///< of tests/data/staff/make.py
};

/// The first is the sample that lies in the tree.
inline const std::vector<ListSet>& list_sets()
{
    static const std::vector<ListSet> sets{
        {"200 rows, everything told", {"--rows", "200", "--seed", "1"}},
        {"200 rows, only names", {"--rows", "200", "--seed", "2", "--columns", "name"}},
        {"10,000 rows, everything told", {"--rows", "10000", "--seed", "3"}},
        {"10,000 rows, name, reading and job", {"--rows", "10000", "--seed", "4", "--columns", "kana"}},
        {"10,000 rows, only names, in two columns", {"--rows", "10000", "--seed", "5", "--columns", "name", "--split"}},
        {"10,000 rows in Shift_JIS, everything told", {"--rows", "10000", "--seed", "6", "--encoding", "cp932"}},
        {"100,000 rows, everything told", {"--rows", "100000", "--seed", "7"}},
    };
    return sets;
}

} // namespace junbi::testing
