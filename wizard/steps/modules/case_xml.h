// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/check.h"

#include <map>
#include <string>

namespace junbi {

/// What goes between this program and the host of a module, as XML. Both ends are ours and of one version. Nothing is lost,
/// whatever bytes a text is made of. The readers throw std::runtime_error where the XML is not what the writers write.

/// A case on the other side: what a Case only points to.
struct CaseCopy {
    Day today{};
    Answers office, own, computer;
    Facts facts;
    Settings settings;
    std::map<std::string, Outcome> upstream;

    Case with(const Rules& rules) const { return {today, office, own, computer, facts, rules, settings, upstream}; }
};

/// A case without its rules: those are large and the same for all cases, and go over by themselves.
std::string case_xml(const Case& given);
CaseCopy case_from_xml(const std::string& xml);

std::string rules_xml(const Rules& rules);
Rules rules_from_xml(const std::string& xml);

std::string needs_xml(const Needs& needs);
Needs needs_from_xml(const std::string& xml);

std::string outcome_xml(const Outcome& outcome);
Outcome outcome_from_xml(const std::string& xml);

} // namespace junbi
