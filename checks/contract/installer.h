// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/answers.h"
#include "checks/contract/facts.h"
#include "checks/contract/finding.h"
#include "checks/contract/form.h"
#include "checks/contract/rules.h"
#include "checks/contract/secret.h"

#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace junbi {

/// Everything an installer may know about what it is to do.
struct Order {
    Day today;
    const Answers& answers; ///< of the installer's own form
    const Answers& office;  ///< answers of the step "office"; empty where no office is open
    const Facts& facts;     ///< of this computer, looked at just now
    const Rules& rules;
    const Secret& secret;                  ///< empty where none is asked for
    std::vector<std::string> places = {};  ///< ids of the places to change; empty: those that a preview offers by itself
    std::chrono::milliseconds limit{5000}; ///< for waiting on a place that another program uses
};

/// One thing that a change makes, told so exactly that undo finds this and nothing else. Never a secret, never a personal name.
struct Made {
    std::string kind;                          ///< "certificate", "authority"
    std::map<std::string, std::string> values; ///< "fingerprint", "serial", "issuer"
    friend bool operator==(const Made&, const Made&) = default;
};

/// One place (a store, a service) that a change would touch.
struct ChangePlace {
    std::string id;               ///< "nss:~/.pki/nssdb"
    Text name = {};               ///< "Chromium"
    Text effect = {};             ///< what would be done there, or why nothing
    bool possible = true;         ///< false: cannot be changed; `effect` says why
    bool chosen = true;           ///< false: possible, but not unless the person asks for it
    std::vector<Made> makes = {}; ///< what would be new there; empty: it has everything already
    std::string state = {};       ///< hash of what was seen there; apply refuses where that has moved
};

/// What would be done, before anything is touched.
struct ChangePreview {
    Text what;                          ///< one sentence
    std::vector<Evidence> seen = {};    ///< what is to be put there, as read
    std::vector<Finding> findings = {}; ///< a problem refuses the change; everything else the person should know
    std::vector<ChangePlace> places = {};

    bool refused() const { return worst(findings) == Status::problem; }
};

/// How a look back at what was made ended.
enum class Standing { there, partly, gone, unknown };

/// How a change went.
struct Applied {
    std::optional<Text> trouble = {}; ///< why it was not made, and what to do; nothing: it was made
    bool may_still_come = false;      ///< it is no longer waited for, but may come about yet: it is looked for again later
};

/// A kind of change on this computer: previewed, applied place by place, read back, and taken back. It judges nothing, keeps no
/// state, and is a value like a Check. Its functions may be called from any thread, one at a time, and wait no longer than
/// Order::limit for others. They return a sentence where they could not do it (what, why, what to do), having changed nothing.
struct Installer {
    std::string id;               ///< "certificate": also its folder and its name on the command line
    Text title;                   ///< the button's words
    Form form = {};               ///< what it asks; never a secret
    Text secret = {};             ///< the words that ask for its secret; empty: it needs none
    Text again = T("Try again."); ///< what to do where it could not be seen afterwards
    Text afterwards = {};         ///< what a person has to do before what is new is used

    std::function<ChangePreview(const Order&)> preview;                                          ///< changes nothing
    std::function<Applied(const Order&, const ChangePlace&)> apply;                              ///< one place, as previewed
    std::function<Standing(const std::string& place, const std::vector<Made>&)> read_back;       ///< looks, changes nothing
    std::function<std::optional<Text>(const std::string& place, const std::vector<Made>&)> undo; ///< removes exactly this
    std::function<Text(const std::string& place, const std::vector<Made>&)> describe;            ///< one line for the ledger
};

} // namespace junbi
