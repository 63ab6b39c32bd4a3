// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/text.h"

#include <optional>
#include <string>
#include <vector>

namespace junbi {

/// How the rule tables stand, as it is shown.
struct ShownRules {
    struct Table {
        std::string name, version;
        long long rows = 0;
        std::optional<long long> age_days;   ///< nothing: the version is no day
        std::string from;                    ///< name of the key of its bundle; empty: it came with Junbi
        std::optional<Day> bundle;           ///< when that bundle was made
        std::vector<std::string> changed_by; ///< names of keys
        bool own_rows = false;
    };
    struct Key {
        std::string name, fingerprint;
        std::optional<Day> bundle; ///< nothing: there is none of theirs
    };
    Day today{};
    std::vector<Table> tables;
    std::vector<Key> keys;             ///< whom the person trusts beside the project
    std::vector<std::string> troubles; ///< in words
};

/// A line per table, then a line per key, with tabs between.
std::string rules_text(const ShownRules& rules, const Say& say);
/// docs/rules.md, schema "junbi-rules/1".
std::string rules_json(const ShownRules& rules);

/// A fingerprint in groups of four, to be read to somebody on the telephone.
std::string spoken(const std::string& fingerprint);

} // namespace junbi
