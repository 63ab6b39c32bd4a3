// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/facts.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace junbi {

/// Adds what stands behind the name of a fact, as text; nothing where it is empty or was not seen.
using FactValues = std::function<void(const Facts& facts, std::vector<std::string>& values)>;

/// The way to a fact, "readers.name": members of a list give one value for each entry, a list itself the number of its entries,
/// moments the day in Japan, and yes or no is "yes" or "no". Empty where there is no such fact.
FactValues fact_values(std::string_view name);

/// Every name that fact_values knows.
std::vector<std::string> all_fact_names();

/// Why a group of facts ("readers") is not known, with the detail; nothing where it is known.
std::optional<std::pair<Trouble, std::string>> trouble_with(const Facts& facts, std::string_view group);

} // namespace junbi
