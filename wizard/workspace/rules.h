// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/rules.h"
#include "checks/contract/text.h"
#include "wizard/signing/signing.h"
#include "wizard/storage/rule_store.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace junbi {

/// A bundle that counts now.
struct BundleInUse {
    std::string key; ///< name of the key that signed it
    bool official;   ///< the project's: whole tables; else rows of somebody whom the person trusts
    RuleBundle content;
};

/// All rule tables as they count now.
struct RulesInUse {
    Rules rules;
    Rules shipped;                         ///< those that come with the program, as they are there
    std::vector<BundleInUse> bundles = {}; ///< the project's first
    std::vector<Text> troubles = {};       ///< bundles that are left out, with the reason
};

/// Those that come with the program; over them the project's bundle where it is not older, the bundles of own keys, and the
/// person's own rows. A bundle that cannot be used is left out and told. Signatures are not looked at again
/// (docs/decisions/0011-signed-rule-tables.md). Throws Failure (file) where a table of ours or of the person is broken.
RulesInUse rules_in_use();

/// The same again in place of what stands in `rules`, whose other tables (of steps from outside) stay.
Rules brought_up_to_date(Rules rules);

/// How one table stands.
struct TableStanding {
    std::string name, version;
    std::size_t rows = 0;
    std::string from = {};                 ///< name of the key whose bundle it comes from; empty: it came with the program
    std::optional<Day> bundle = {};        ///< the day on which that bundle was made
    std::vector<std::string> changed_by{}; ///< names of keys whose rows lie over it
    bool own_rows = false;                 ///< the person's own rows lie over it
};
std::vector<TableStanding> table_standings(const RulesInUse& in_use);

/// The bundles in use whose bytes are no longer what was signed, as sentences: a fault of the disk, or somebody's pen.
std::vector<Text> altered_bundles(const RulesInUse& in_use);

/// The newest day among the tables' versions; nothing where none has one.
std::optional<Day> newest_version(const Rules& rules);

/// What became of a bundle that was offered.
struct RuleUpdate {
    bool changed = false; ///< other rules count now
    Text said;
};

/// Looks at a bundle and takes it over, whole or not at all. Throws Failure (file) with the reason where it is refused: unsigned, altered,
/// of an unknown key, older than what is in use, from the future (after `today`), of the wrong shape, too big, not to be read.
RuleUpdate update_rules_from_file(const std::filesystem::path& file, Day today);
/// The same from an https address (http only on this computer); only the host in it is asked. Throws Failure also where it does not answer.
RuleUpdate update_rules_from_address(const std::string& url, Day today);
/// True where it is meant as an address, not as a file.
bool is_address(const std::string& typed);
/// Whom a look at this address would ask: "rules.example.jp". Throws Failure (usage) where it cannot be used.
std::string host_asked(const std::string& url);

/// Back to the tables that come with the program. False where there was nothing to forget. Throws Failure (file).
bool forget_rules();

/// The key in a file of somebody whose rows are to count. Throws Failure (file) where it is none.
PublicKey read_public_key(const std::filesystem::path& file);
std::string fingerprint_of(const RuleKey& key);
/// Takes bundles of that key from now on. Throws Failure: (usage) where the name cannot be or another key has it, or the key is the
/// project's, (file).
void trust_rules_of(const RuleKey& key);
/// Removes the key and its rows. Throws Failure: (usage) where there is none of that name, (file).
void distrust_rules_of(const std::string& name);

/// What a signed bundle of the tables in `folder` is made with. Throws Failure: (usage), (file).
struct BundleOrder {
    std::filesystem::path folder, key, output;
    Moment made;
    std::function<Secret()> passphrase; ///< asked where the key has one
};
/// Gives the public half of the key that signed it.
PublicKey make_bundle(const BundleOrder& order);

} // namespace junbi
