// SPDX-License-Identifier: Apache-2.0
#include "wizard/cli/commands.h"

#include "checks/contract/days.h"
#include "wizard/cli/secret_input.h"
#include "wizard/engine/failure.h"
#include "wizard/parts/clock.h"
#include "wizard/parts/part.h"
#include "wizard/reports/rules_report.h"
#include "wizard/workspace/rules.h"

#include <algorithm>
#include <map>
#include <ostream>

namespace junbi {
namespace {

constexpr int only_shown = 3;

/// The word behind the action, if there is to be one. Throws Failure (usage) where there are more or fewer.
std::string word_of(const Call& call, const char* form)
{
    if (call.asked.names.size() != 2)
        throw Failure(Ending::usage, T("It is used so: {1}", form));
    return call.asked.names[1];
}

ShownRules::Table shown(const TableStanding& table, Day today)
{
    const auto version = parse_day(table.version);
    return {table.name, table.version, static_cast<long long>(table.rows),
        version ? std::optional<long long>((today - *version).count()) : std::nullopt, table.from, table.bundle, table.changed_by,
        table.own_rows};
}

std::vector<ShownRules::Key> shown_keys(const RulesInUse& in_use)
{
    std::vector<ShownRules::Key> keys;
    for (const RuleKey& each : RuleStore().keys()) {
        ShownRules::Key& key = keys.emplace_back(ShownRules::Key{each.name, fingerprint_of(each), {}});
        for (const BundleInUse& bundle : in_use.bundles)
            if (!bundle.official && bundle.key == each.name)
                key.bundle = day_in_japan(bundle.content.made);
    }
    return keys;
}

/// How old each table is and where it comes from; what is wrong with a stored bundle is told too.
int list_rules(const Call& call)
{
    const RulesInUse in_use = rules_in_use();
    ShownRules all{call.tools.today, {}, shown_keys(in_use), {}};
    for (const TableStanding& each : table_standings(in_use))
        all.tables.push_back(shown(each, all.today));
    for (const Text& each : in_use.troubles) // told to the person already, as before every command
        all.troubles.push_back(call.say(each));
    for (const Text& each : altered_bundles(in_use)) {
        all.troubles.push_back(call.say(each));
        call.messages << call.say(each) << "\n";
    }
    call.out << (call.asked.format == "json" ? rules_json(all) : rules_text(all, call.say));
    return all.troubles.empty() ? 0 : static_cast<int>(Ending::file);
}

int update(const Call& call)
{
    std::string from = call.asked.names.size() == 1 ? RuleStore().address().url : std::string();
    if (from.empty())
        from = word_of(call, "junbi rules update FILE, junbi rules update https://…");
    if (is_address(from))
        call.messages << call.say(T("“{1}” is asked now.", host_asked(from))) << std::endl;
    const RuleUpdate update
        = is_address(from) ? update_rules_from_address(from, call.tools.today) : update_rules_from_file(from, call.tools.today);
    call.messages << call.say(update.said) << "\n";
    return 0;
}

int forget(const Call& call)
{
    if (call.asked.names.size() > 1)
        throw Failure(Ending::usage, T("It is used so: {1}", "junbi rules forget"));
    call.messages << call.say(forget_rules()
            ? T("The project's newer tables are put away. Rows of your own and of keys that you trust still count.")
            : T("The rule tables that came with Junbi are in use already. Nothing was changed."))
                  << "\n";
    return 0;
}

int trust(const Call& call)
{
    const std::filesystem::path file = word_of(call, "junbi rules trust KEY.pub --name NAME --yes");
    const PublicKey key = read_public_key(file);
    const RuleKey wanted{call.asked.name.empty() ? file.stem().string() : call.asked.name, key.line};
    call.out << call.say(T("Key “{1}”: {2}", wanted.name, spoken(key.fingerprint))) << "\n";
    if (!call.asked.yes) {
        call.messages << call.say(
            T("Whoever holds this key could change rows of your rule tables: dates, rates, web addresses. Ask them by "
              "another way, for example by telephone, whether the number is theirs. Nothing was changed yet. With "
              "--yes the key is added."))
                      << "\n";
        return only_shown;
    }
    trust_rules_of(wanted);
    call.messages << call.say(T("The key is added. Take over their rows with “junbi rules update”.")) << "\n";
    return 0;
}

int distrust(const Call& call)
{
    const std::string name = word_of(call, "junbi rules distrust NAME");
    distrust_rules_of(name);
    call.messages << call.say(T("The key “{1}” does not count any more, and its rows are gone.", name)) << "\n";
    return 0;
}

int make(const Call& call)
{
    const Arguments& asked = call.asked;
    if (asked.file.empty() || asked.output.empty() || asked.names.size() > 2)
        throw Failure(Ending::usage, T("It is used so: {1}", "junbi rules make --key KEY.pem -o FILE.junbirules [FOLDER]"));
    const auto noon = asked.today ? Moment(*asked.today) + std::chrono::hours(3) : now(); // in Japan
    const PublicKey key = make_bundle({asked.names.size() == 2 ? std::filesystem::path(asked.names[1]) : places().data / "rules",
        asked.file, asked.output, noon,
        [&] { return read_secret(asked.password_stdin, T("Password of the key “{1}”", asked.file.string()), call.say, call.messages); }});
    call.messages << call.say(T("“{1}” was made and signed with the key {2}.", asked.output.string(), spoken(key.fingerprint))) << "\n";
    return 0;
}

} // namespace

int rules(const Call& call)
{
    static const std::map<std::string_view, Command> actions{
        {"list", list_rules}, {"update", update}, {"forget", forget}, {"trust", trust}, {"distrust", distrust}, {"make", make}};
    const std::string wanted = call.asked.names.empty() ? "list" : call.asked.names.front();
    const auto found = actions.find(wanted);
    if (found == actions.end())
        throw Failure(
            Ending::usage, T("“{1}” cannot be done with rule tables. There are: list, update, forget, trust, distrust, make.", wanted));
    return found->second(call);
}

} // namespace junbi
