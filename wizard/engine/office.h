// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/answers.h"
#include "checks/contract/facts.h"
#include "checks/contract/finding.h"
#include "wizard/engine/ledger.h"

#include <compare>
#include <map>
#include <string>
#include <vector>

namespace junbi {

/// What a finding is, whatever it says today: waivers, differences and exports go by it.
struct FindingKey {
    std::string id, computer, subject; ///< computer empty: the whole office
    friend auto operator<=>(const FindingKey&, const FindingKey&) = default;
};

/// One computer of the office.
struct Computer {
    std::string name;                            ///< as the office calls it, "PC-01"; unique in the office
    bool by_hand = false;                        ///< cannot run Junbi (iPad, phone): everything about it is answered by hand
    std::map<std::string, Answers> answers = {}; ///< by step
    Facts facts = {};
    int key = 0; ///< tells it from all others ever in the office, whatever it is called; 0: the engine gives it one
    std::vector<LedgerEntry> changes = {}; ///< what Junbi changed on it, as its ledger said then; for the work report

    /// The answers of one step about this computer, or none.
    const Answers& of(const std::string& step) const;
    /// When anything on it was last looked at; the epoch: never.
    Moment seen() const;
};

/// A finding that the office lives with, for a reason, until a day. After that day it counts again by itself.
struct Waiver {
    FindingKey finding;
    std::string reason;
    Day given{}, until{};
};

/// How a finding stood when it was last kept, for telling what is new and what is mended.
struct Earlier {
    FindingKey finding;
    Status status = Status::unknown;
    Moment since{}; ///< when it was first seen in this status
};

/// Everything that is kept about one office. Findings are not: they are judged again.
struct Office {
    std::map<std::string, Answers> answers = {}; ///< by step
    std::vector<Computer> computers = {};
    std::vector<Waiver> waivers = {};
    std::vector<Earlier> earlier = {};
    int last_key = 0; ///< the newest computer's; never given again, even where that computer was taken out

    /// The answers of one step, or none.
    const Answers& of(const std::string& step) const;
    Computer* find(const std::string& computer);
    const Computer* find(const std::string& computer) const;
    /// The name under which the computer that calls itself so on the network stands in the office; the first of several, or empty.
    std::string here(const std::string& host_name) const;
};

} // namespace junbi
