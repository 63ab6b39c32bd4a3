// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/engine/paired_rows.h"

#include <string>
#include <vector>

namespace junbi {

/// The pairs that wait for a person, in the order in which they are gone through, and what was decided in this visit. The next pair is
/// there at once, before anything was judged anew.
class PairQueue {
public:
    using Row = std::vector<std::string>;

    /// The pairs that wait now. The one at hand stays at hand where it still waits.
    void take(std::vector<PairedRow> waiting);
    /// Other lists: what was decided about the former ones is not counted any more.
    void forget();

    bool empty() const { return waiting_.empty(); }
    const PairedRow& current() const { return waiting_.at(at_); }
    const std::vector<PairedRow>& waiting() const { return waiting_; }
    std::size_t number() const { return decided_.size() + at_ + 1; } ///< of the pair at hand, from 1
    std::size_t total() const { return decided_.size() + waiting_.size(); }

    /// Goes on, keeping the row of the table of decisions for undo().
    void decided(Row decision);
    void later();
    void back();
    bool can_undo() const { return !decided_.empty(); }
    /// The last decision; its pair comes to hand again with the next take().
    Row undo();
    /// A decision was taken back elsewhere: undo() does not give it any more.
    void taken_back(const Row& decision);

private:
    struct Done {
        PairedRow pair;
        Row decision;
    };

    std::vector<PairedRow> waiting_;
    std::size_t at_ = 0;
    std::vector<Done> decided_;
};

} // namespace junbi
