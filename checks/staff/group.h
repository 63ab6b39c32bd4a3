// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/staff/comparison.h"

#include <functional>
#include <utility>
#include <vector>

namespace junbi::staff_step {

using People = std::vector<std::uint32_t>;

/// The people of one name on both lists who stand in no line yet.
class Group {
public:
    Group(Comparison& comparison, People roster, People registered)
        : all_(comparison), roster_(std::move(roster)), registered_(std::move(registered))
    {
    }
    void pair();

private:
    /// What a row says that can tell people of one name apart: 0 where it says nothing.
    using Key = std::function<std::uint64_t(const Person&)>;
    void pair_unique(const Key& key, Reasons reasons);
    void pair_rest();
    void pair_in_order();
    void sort();
    void collapse(Side& side, People& people, std::uint64_t written);
    void drop_settled();
    bool speaks_against(std::uint32_t r, std::uint32_t s) const;

    void tell_left_over(Side& side, People everybody);

    Comparison& all_;
    People roster_, registered_;
    bool left_aside_ = false; ///< somebody of that name has left
    bool guessed_ = false;    ///< rows were taken for one person only because nothing tells them apart
};

} // namespace junbi::staff_step
