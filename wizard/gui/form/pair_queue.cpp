// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/form/pair_queue.h"

#include <algorithm>

namespace junbi {

void PairQueue::take(std::vector<PairedRow> waiting)
{
    const auto same = [this](const PairedRow& each) { return each.left == current().left && each.right == current().right; };
    const auto found = waiting_.empty() ? waiting.end() : std::find_if(waiting.begin(), waiting.end(), same);
    if (found != waiting.end())
        at_ = static_cast<std::size_t>(found - waiting.begin());
    waiting_ = std::move(waiting);
    if (at_ >= waiting_.size())
        at_ = 0;
}

void PairQueue::forget()
{
    waiting_.clear();
    decided_.clear();
    at_ = 0;
}

void PairQueue::decided(Row decision)
{
    decided_.push_back({current(), std::move(decision)});
    waiting_.erase(waiting_.begin() + static_cast<std::ptrdiff_t>(at_));
    if (at_ >= waiting_.size())
        at_ = 0;
}

void PairQueue::later()
{
    if (!empty())
        at_ = (at_ + 1) % waiting_.size();
}

void PairQueue::back()
{
    if (!empty())
        at_ = (at_ + waiting_.size() - 1) % waiting_.size();
}

PairQueue::Row PairQueue::undo()
{
    Done last = std::move(decided_.back());
    decided_.pop_back();
    waiting_.insert(waiting_.begin() + static_cast<std::ptrdiff_t>(std::min(at_, waiting_.size())), std::move(last.pair));
    return std::move(last.decision);
}

void PairQueue::taken_back(const Row& decision)
{
    std::erase_if(decided_, [&](const Done& each) { return each.decision == decision; });
}

} // namespace junbi
