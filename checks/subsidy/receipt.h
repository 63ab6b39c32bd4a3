// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/check.h"

#include <optional>
#include <string>
#include <vector>

namespace junbi::subsidy_step {

/// One line of the receipt, as typed, with what the rule table of costs says about its kind.
struct ReceiptLine {
    std::string what, kind; ///< kind: the id of a row of subsidy.costs, as typed
    std::string name;       ///< of that row; empty: no such kind
    std::string counts;     ///< "A", "B", "no"; empty: no such kind
    std::optional<long long> count, yen;

    bool counted() const { return counts == "A" || counts == "B"; }
};

struct Receipt {
    std::vector<ReceiptLine> lines = {};

    /// The sum of the lines that count as "A" or "B"; nothing where there is none.
    std::optional<long long> sum(const std::string& counts) const;
    /// Readers on the lines A; nothing where none says how many.
    std::optional<long long> readers() const;
    /// False where a line has no kind or no amount: a sum may be too small.
    bool complete() const;
};
Receipt receipt_of(const Case& c);

/// A word by which a line looks like something that is not eligible, and the row of the table of costs that has it.
struct Suspicion {
    std::string word, name;
};
/// What line looks not eligible although it counts. A line B that sells work at a computer sells no computer.
std::optional<Suspicion> suspicion(const ReceiptLine& line, const Rules& rules);

/// The word by which it is a lump sum; empty where it is none.
std::string lump_sum(const ReceiptLine& line, const Rules& rules);

/// True where something is left of a reader's line without the words that every reader's line has.
bool names_a_model(const ReceiptLine& line, const Rules& rules);

} // namespace junbi::subsidy_step
