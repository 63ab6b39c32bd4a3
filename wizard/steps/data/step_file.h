// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/check.h"
#include "wizard/parts/words.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace junbi {

/// Everything that one step from outside brings.
struct OutsideStep {
    Check check = {};
    std::map<std::string, RuleTable> rules = {}; ///< by their full names: "keys.places"
    Words words = {};
};

/// The steps and rule tables that come with the program, so that a step file that names what they do not have is told so.
/// Where they are left out, such names are taken on trust.
struct Around {
    std::vector<Check> checks = {};
    Rules rules = {};
};

/// Reads a step that is only data (checks/step.xsd). Throws Failure (file) that says file, line and what is wrong there.
OutsideStep read_step(const std::filesystem::path& file, const Around& around = {});

/// The same from text, for what a module says about its steps: they are judged elsewhere and have no conditions. A function of the
/// Check that the module has is there, but says nothing until the caller puts its own into its place. `named` stands in the troubles.
OutsideStep step_from_xml(const std::string& xml, const std::string& named);

/// What a Check says about itself, in the schema of step files, without its judgement. step_from_xml reads it back.
std::string step_xml(const Check& check);

} // namespace junbi
