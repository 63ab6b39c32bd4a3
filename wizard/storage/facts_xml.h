// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/facts.h"

namespace pugi {
class xml_node;
}

namespace junbi {

/// Writes each group of facts as one child of `node`. Groups that already stand there unchanged are left alone, and so
/// is everything that this version does not know.
void write_facts(pugi::xml_node node, const Facts& facts);

/// The reverse; what is missing or not understood stays "not asked".
Facts read_facts(pugi::xml_node node);

} // namespace junbi
