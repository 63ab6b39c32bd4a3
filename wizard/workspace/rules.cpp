// SPDX-License-Identifier: Apache-2.0
// Which rule tables count now.
#include "wizard/workspace/rules.h"

#include "checks/contract/days.h"
#include "wizard/engine/failure.h"
#include "wizard/parts/part.h"
#include "wizard/storage/rule_files.h"
#include "wizard/workspace/rule_keys.h"

#include <algorithm>

namespace junbi {
namespace {

namespace fs = std::filesystem;

/// The bundle in a file of the store, if it is by one of these keys and fits.
using Fits = std::optional<Text> (*)(const RuleBundle&, const Rules&);
BundleInUse read_stored(const fs::path& file, const std::vector<RuleKey>& keys, const Rules& shipped, Fits trouble_with)
{
    const SealedBundle seal = read_seal(read_bundle_file(file));
    const RuleKey* key = key_of(keys, seal.key);
    if (!key)
        throw Failure(Ending::file, T("The key it is signed with does not count any more."));
    BundleInUse read{key->name, {}, read_bundle(seal.message)};
    if (const auto why = trouble_with(read.content, shipped))
        throw Failure(Ending::file, *why);
    return read;
}

/// Adds it to those in use, or to the troubles.
void take(RulesInUse& in_use, const fs::path& file, const std::vector<RuleKey>& keys, bool official)
{
    const auto trouble = trouble_of([&] {
        BundleInUse read = read_stored(file, keys, in_use.shipped, official ? trouble_with_tables : trouble_with_rows);
        read.official = official;
        in_use.rules = official ? with_tables(std::move(in_use.rules), read.content) : with_rows(std::move(in_use.rules), read.content);
        in_use.bundles.push_back(std::move(read));
    });
    if (!trouble)
        return;
    in_use.troubles.push_back(official
            ? T("The rule tables that were fetched (“{1}”) cannot be used: {2} Those that came with Junbi are used instead. Get the newest "
                "with “junbi rules update”, or put the file away with “junbi rules forget”.",
                file.string(), *trouble)
            : T("The rows in “{1}” are not used: {2} Get them again, or take their key back with “junbi rules distrust”.", file.string(),
                *trouble));
}

bool is_there(const fs::path& file)
{
    std::error_code ignored;
    return fs::exists(fs::symlink_status(file, ignored));
}

} // namespace

RulesInUse rules_in_use()
{
    const RuleStore store;
    RulesInUse in_use{{}, read_rules(places().data / "rules")};
    in_use.rules = in_use.shipped;
    if (is_there(store.official()))
        take(in_use, store.official(), keys_of_the_project(), true);
    for (const RuleKey& each : store.keys())
        if (is_there(store.of(each.name)))
            take(in_use, store.of(each.name), {each}, false);
    in_use.rules = with_own_rows(std::move(in_use.rules), own_rule_folder());
    return in_use;
}

Rules brought_up_to_date(Rules rules)
{
    const RulesInUse in_use = rules_in_use();
    for (const auto& [name, table] : in_use.rules.tables())
        rules.add(name, table);
    return rules;
}

std::vector<TableStanding> table_standings(const RulesInUse& in_use)
{
    std::vector<TableStanding> all;
    Rules without_own = in_use.shipped;
    for (const BundleInUse& each : in_use.bundles)
        without_own = each.official ? with_tables(std::move(without_own), each.content) : with_rows(std::move(without_own), each.content);
    for (const auto& [name, table] : in_use.rules.tables()) {
        TableStanding standing{name, table.version, table.rows.size()};
        for (const BundleInUse& each : in_use.bundles) {
            const auto found = each.content.tables.find(name);
            if (found == each.content.tables.end())
                continue;
            if (!each.official)
                standing.changed_by.push_back(each.key);
            else if (found->second.version >= in_use.shipped.tables().at(name).version) {
                standing.from = each.key;
                standing.bundle = day_in_japan(each.content.made);
            }
        }
        standing.own_rows = !(table.rows == without_own.table(name));
        all.push_back(std::move(standing));
    }
    return all;
}

std::vector<Text> altered_bundles(const RulesInUse& in_use)
{
    const RuleStore store;
    std::vector<Text> altered;
    for (const BundleInUse& each : in_use.bundles) {
        const fs::path file = each.official ? store.official() : store.of(each.key);
        if (const auto trouble = trouble_of([&] { demand_signature(read_seal(read_bundle_file(file))); }))
            altered.push_back(T("“{1}”: {2} Get it again with “junbi rules update”.", file.string(), *trouble));
    }
    return altered;
}

std::optional<Day> newest_version(const Rules& rules)
{
    std::optional<Day> newest;
    for (const auto& [name, table] : rules.tables())
        newest = std::max(newest, parse_day(table.version));
    return newest;
}

} // namespace junbi
