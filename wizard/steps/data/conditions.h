// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/steps/data/vocabulary.h"
#include "wizard/steps/data/xml_source.h"

#include <functional>
#include <set>
#include <string>

namespace junbi {

/// Whether a condition holds. Where a fact could not be looked at, nobody can tell; an open question is just no.
enum class Truth { no, cannot_tell, yes };

/// A condition, ready to be asked: its names were looked up when it was read.
struct Condition {
    std::function<Truth(const Case&)> holds;
    std::set<std::string> facts = {}; ///< the groups ("readers") without which it may not be told
};

/// What stands in <when>, <all>, <any> or <not>: everything in <when> and <all> must hold. Throws Failure (file) with the line where a
/// name stands for nothing or a value can never occur.
Condition read_condition(const XmlSource& xml, pugi::xml_node node, const Vocabulary& vocabulary);

/// The shape of an element that holds conditions.
Shape conditions_shape();

} // namespace junbi
