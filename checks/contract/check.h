// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/answers.h"
#include "checks/contract/facts.h"
#include "checks/contract/finding.h"
#include "checks/contract/form.h"
#include "checks/contract/rules.h"

#include <chrono>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace junbi {

/// What a profile sets for one instance of a step.
using Settings = std::map<std::string, std::string>;

/// Everything a judgement may look at. Same case, same findings, on every machine.
struct Case {
    Day today;
    const Answers& office;   ///< answers of the step "office": what several steps ask is asked once, there
    const Answers& own;      ///< this step's answers for the whole office
    const Answers& computer; ///< this step's answers for one computer; empty when the office is judged
    const Facts& facts;      ///< of that computer; nothing asked when the office is judged
    const Rules& rules;
    const Settings& settings;
    const std::map<std::string, Outcome>& upstream; ///< what the steps named in `after` concluded, for the same subject
};

/// One line of the official guide, in our words.
struct GuideLine {
    std::string id; ///< "2-1.c1"
    Text text;
};

/// One step of the wizard: a page, the facts it needs, and its judgement.
/// A check is a value, not a class; its functions are pure and may be left out.
struct Check {
    std::string id;      ///< "certificate": also its folder, its test and its name on the command line
    std::string section; ///< "2-1": the official guide's numbering
    int page = 0;        ///< the official guide's page
    Text title;
    Text purpose;                      ///< two sentences: what for, and what is looked at
    std::vector<GuideLine> items = {}; ///< its Check! boxes: lines of the readiness checklist; state: worst finding that names them
    std::vector<GuideLine> notes = {}; ///< cautions, footnotes and explanations that the page shows
    Form form = {};
    std::vector<std::string> after = {};  ///< steps whose outcome this one may read
    std::vector<std::string> prints = {}; ///< papers offered on this page
    std::chrono::days fresh_for{30};      ///< a look older than this is stale
    Settings settings = {};               ///< set by a profile

    std::function<Needs(const Case&)> needs = {};            ///< left out: looks at nothing
    std::function<Outcome(const Case&)> judge_office = {};   ///< once for the office
    std::function<Outcome(const Case&)> judge_computer = {}; ///< once per computer
    std::function<Answers(const Case&)> counts = {};         ///< answers that stay when its personal tables are erased: counts, never names
};

/// All built-in checks in page order. Generated from the list in checks/CMakeLists.txt.
std::vector<Check> all_checks();

} // namespace junbi
