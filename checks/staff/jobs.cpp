// SPDX-License-Identifier: Apache-2.0
#include "checks/staff/jobs.h"

#include "checks/staff/folding.h"

#include <algorithm>

namespace junbi::staff_step {

JobWords::JobWords(const Table& jobs)
{
    if (jobs.empty())
        return;
    const Variants none;
    Folding folding(none);
    Folded folded;
    for (std::size_t row = 0; row < jobs.size(); ++row) {
        const std::string& all = jobs.at(row, "words");
        for (std::size_t from = 0, to = 0; from < all.size(); from = to + 1) {
            to = std::min(all.find('|', from), all.size());
            folding.word(std::string_view(all).substr(from, to - from), folded);
            words_.emplace(folded.plain, static_cast<std::uint32_t>(row + 1));
        }
    }
}

std::uint32_t JobWords::meaning(const std::u32string& folded) const
{
    const auto found = words_.find(folded);
    return found == words_.end() ? 0 : found->second;
}

} // namespace junbi::staff_step
