// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/table.h"

#include <cstdint>
#include <string>
#include <unordered_map>

namespace junbi::staff_step {

/// Several words for one job type (ケアマネジャー, 介護支援専門員), from the rule table staff.jobs.
class JobWords {
public:
    explicit JobWords(const Table& jobs = {});
    /// Which job (a row from 1) a folded word means; 0: not in the table.
    std::uint32_t meaning(const std::u32string& folded) const;

private:
    std::unordered_map<std::u32string, std::uint32_t> words_;
};

} // namespace junbi::staff_step
