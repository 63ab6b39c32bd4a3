// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/paper/words.h"

namespace junbi {

const std::string* WordScope::find(const std::string& name) const
{
    const auto found = words_.find(name);
    if (found != words_.end())
        return &found->second;
    return outer_ ? outer_->find(name) : nullptr;
}

const std::vector<Row>* WordScope::find_list(const std::string& name) const
{
    if (lists_)
        if (const auto found = lists_->find(name); found != lists_->end())
            return &found->second;
    return outer_ ? outer_->find_list(name) : nullptr;
}

std::string WordScope::fill(std::string_view text, const Missing& missing) const
{
    std::string filled;
    for (std::size_t at = 0; at < text.size();) {
        const auto slot = text.find("${", at);
        filled += text.substr(at, slot == std::string_view::npos ? slot : slot - at);
        if (slot == std::string_view::npos)
            break;
        const auto end = text.find('}', slot);
        const std::string name(text.substr(slot + 2, end == std::string_view::npos ? end : end - slot - 2));
        if (const std::string* word = find(name))
            filled += *word;
        else
            missing(name);
        at = end == std::string_view::npos ? text.size() : end + 1;
    }
    return filled;
}

} // namespace junbi
