// SPDX-License-Identifier: Apache-2.0
// Taking over a bundle of rule tables, or refusing it.
#include "checks/contract/days.h"
#include "wizard/engine/failure.h"
#include "wizard/parts/part.h"
#include "wizard/parts/whole_file.h"
#include "wizard/storage/folder_turn.h"
#include "wizard/storage/rule_files.h"
#include "wizard/workspace/rule_keys.h"
#include "wizard/workspace/rule_taking.h"

#include <algorithm>

namespace junbi {
namespace {

namespace fs = std::filesystem;

Failure refused(Text why) { return {Ending::file, std::move(why)}; }

/// Whose bundle it is, and where it will lie.
struct Signer {
    RuleKey key;
    bool official;
    fs::path file;
};

Signer signer_of(const SealedBundle& seal, const RuleStore& store)
{
    const auto ours = keys_of_the_project();
    if (const RuleKey* key = key_of(ours, seal.key))
        return {*key, true, store.official()};
    const auto own = store.keys();
    if (const RuleKey* key = key_of(own, seal.key))
        return {*key, false, store.of(key->name)};
    throw refused(
        T("It is signed with a key that Junbi does not know. Take it only from the project itself, or from somebody whose key you "
          "have added with “junbi rules trust”."));
}

/// A bundle made later than today could never be followed by another, and would hide how old the tables are.
void demand_present(const RuleBundle& bundle, Day today)
{
    const Day made = day_in_japan(bundle.made);
    if (made > today + std::chrono::days(1)) // clocks differ
        throw refused(T("It says that it was made on {1}, and today is {2}: see whether the date of this computer is right.", made, today));
}

/// Older than the tables that came with the program.
void demand_newer_than_shipped(const RuleBundle& bundle, const Rules& shipped)
{
    const Day made = day_in_japan(bundle.made);
    const auto newest = newest_version(shipped);
    if (newest && made < *newest)
        throw refused(T("It was made on {1} and is older than the tables in use ({2}).", made, *newest));
}

/// True where it is the one that lies there. Throws where it is older. What lies there damaged is no bar.
bool is_the_same(const std::string& bytes, const RuleBundle& bundle, const Signer& signer, const RuleStore& store)
{
    std::optional<RuleBundle> stored;
    std::string there;
    trouble_of([&] {
        there = read_bundle_file(signer.file);
        const SealedBundle seal = read_seal(there);
        demand_signature(seal);
        if (signer_of(seal, store).file == signer.file) // by any key whose bundles lie there
            stored = read_bundle(seal.message);
    });
    if (!stored || there == bytes)
        return stored.has_value();
    if (bundle.made <= stored->made)
        throw refused(
            T("It was made on {1} and is not newer than the one in use ({2}).", day_in_japan(bundle.made), day_in_japan(stored->made)));
    return false;
}

RuleUpdate already_newest(Day made)
{
    return {false, T("These are already the newest rule tables (made on {1}). Nothing was changed.", made)};
}

} // namespace

RuleUpdate take_over(const std::string& bytes, Day today, fs::path& taken)
{
    const RuleStore store;
    const SealedBundle seal = read_seal(bytes);
    const Signer signer = signer_of(seal, store);
    demand_signature(seal);
    const RuleBundle bundle = read_bundle(seal.message);
    const Rules shipped = read_rules(places().data / "rules");
    if (const auto why = signer.official ? trouble_with_tables(bundle, shipped) : trouble_with_rows(bundle, shipped))
        throw refused(*why);
    demand_present(bundle, today);
    if (signer.official)
        demand_newer_than_shipped(bundle, shipped);
    store.prepare();
    const FolderTurn turn(store.bundles());
    store.tidy();
    const Day made = day_in_japan(bundle.made);
    taken = signer.file;
    if (is_the_same(bytes, bundle, signer, store))
        return already_newest(made);
    write_whole_file(signer.file, bytes);
    if (!signer.official)
        return {true, T("The rows of “{1}”, made on {2}, were taken over ({3} tables).", signer.key.name, made, bundle.tables.size())};
    return {true, T("The rule tables made on {1} were taken over ({2} tables).", made, bundle.tables.size())};
}

RuleUpdate update_rules_from_file(const fs::path& file, Day today)
{
    fs::path taken;
    return or_refuse(file.string(), [&] { return take_over(read_bundle_file(file), today, taken); });
}

bool forget_rules()
{
    const RuleStore store;
    if (!fs::exists(store.bundles()))
        return false;
    const FolderTurn turn(store.bundles());
    store.tidy();
    store.keep_address({store.address().url, {}, {}}); // the same bundle may be asked for again
    return store.remove_official();
}

void distrust_rules_of(const std::string& name)
{
    const RuleStore store;
    store.prepare();
    const FolderTurn turn(store.bundles());
    store.keep_address({store.address().url, {}, {}});
    store.remove_key(name);
}

} // namespace junbi
