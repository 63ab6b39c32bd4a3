// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/storage/rule_store.h"

#include <string>
#include <vector>

namespace junbi {

/// The keys of the project's own bundles: share/junbi/rule_keys.xml.
std::vector<RuleKey> keys_of_the_project();

/// The key with that line, or null.
const RuleKey* key_of(const std::vector<RuleKey>& keys, const std::string& line);

/// Throws Failure (file) where the bundle is not as the key that it names signed it. Whose key that is, is another question.
void demand_signature(const SealedBundle& bundle);

} // namespace junbi
