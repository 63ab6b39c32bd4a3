// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/answers.h"

namespace junbi {

/// The rows of a table question, personal or not, without a copy; never null.
inline SharedTable shared_rows(const Answers& answers, const std::string& id)
{
    for (const auto* each : {&answers.tables(), &answers.personal()})
        if (const auto found = each->find(id); found != each->end())
            return found->second;
    static const SharedTable none = std::make_shared<const Table>();
    return none;
}

} // namespace junbi
