// SPDX-License-Identifier: Apache-2.0
#include "wizard/reports/rules_report.h"

#include "checks/contract/days.h"

#include <nlohmann/json.hpp>

namespace junbi {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* schema = "junbi-rules/1"; // the shape may grow, never change meaning

Json json_of(const ShownRules::Table& table)
{
    Json json{{"name", table.name}, {"version", table.version}, {"rows", table.rows}, {"from", table.from.empty() ? "shipped" : "bundle"}};
    if (table.age_days)
        json["age_days"] = *table.age_days;
    if (table.bundle) {
        json["key"] = table.from;
        json["bundle"] = iso_day(*table.bundle);
    }
    json["changed_by"] = table.changed_by;
    json["own_rows"] = table.own_rows;
    return json;
}

Json json_of(const ShownRules::Key& key)
{
    Json json{{"name", key.name}, {"fingerprint", key.fingerprint}};
    if (key.bundle)
        json["bundle"] = iso_day(*key.bundle);
    return json;
}

std::string origin(const ShownRules::Table& table, const Say& say)
{
    std::string words = say(table.bundle ? T("from the bundle of {1}, made on {2}", table.from, *table.bundle) : T("came with Junbi"));
    for (const std::string& each : table.changed_by)
        words += say(T("; with rows of “{1}”", each));
    return table.own_rows ? words + say(T("; with rows of your own")) : words;
}

} // namespace

std::string rules_text(const ShownRules& rules, const Say& say)
{
    std::string text;
    for (const ShownRules::Table& each : rules.tables) {
        text += each.name + "\t" + each.version + "\t";
        text += (each.age_days ? say(T("{1} days old", *each.age_days)) : std::string()) + "\t" + say(T("{1} rows", each.rows)) + "\t";
        text += origin(each, say) + "\n";
    }
    for (const ShownRules::Key& each : rules.keys)
        text += say(T("Key “{1}”: {2}", each.name, spoken(each.fingerprint))) + "\t"
            + say(each.bundle ? T("rows made on {1}", *each.bundle) : T("no rows yet")) + "\n";
    return text;
}

std::string rules_json(const ShownRules& rules)
{
    Json json{{"schema", schema}, {"today", iso_day(rules.today)}, {"tables", Json::array()}, {"keys", Json::array()}};
    for (const ShownRules::Table& each : rules.tables)
        json["tables"].push_back(json_of(each));
    for (const ShownRules::Key& each : rules.keys)
        json["keys"].push_back(json_of(each));
    json["troubles"] = rules.troubles;
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string spoken(const std::string& fingerprint)
{
    std::string grouped;
    for (std::size_t i = 0; i < fingerprint.size(); ++i) {
        if (i > 0 && i % 4 == 0)
            grouped += ' ';
        grouped += fingerprint[i];
    }
    return grouped;
}

} // namespace junbi
