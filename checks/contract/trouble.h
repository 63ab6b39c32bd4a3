// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/facts.h"
#include "checks/contract/finding.h"

#include <string>
#include <utility>

namespace junbi {

/// What happened, in one sentence for people.
Text sentence_for(Trouble trouble);

/// What the person can do about it; never empty.
Text advice_for(Trouble trouble);

/// The finding for a look that brought nothing: "todo" where nobody has looked yet or was allowed to, else "unknown".
Finding could_not_look(std::string id, Trouble trouble, const std::string& detail);

template <class T>
Finding could_not_look(std::string id, const Fact<T>& fact)
{
    return could_not_look(std::move(id), fact.trouble(), fact.detail());
}

} // namespace junbi
