// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/steps/data/reading.h"

namespace junbi {

/// Everything in <step>. Throws Failure (file) with the line of what is wrong.
OutsideStep read_step_element(const XmlSource& xml, const Around& around, bool by_person);

/// The rule tables in <rules>, by their full names.
std::map<std::string, RuleTable> read_rule_tables(const Reading& reading, pugi::xml_node node);

/// The words of the step in other languages.
Words read_translations(const Reading& reading);

} // namespace junbi
