// SPDX-License-Identifier: Apache-2.0
#include "wizard/reports/change_json.h"

#include "checks/contract/days.h"
#include "wizard/engine/summary.h"
#include "wizard/reports/wording.h"

#include <nlohmann/json.hpp>

namespace junbi {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* fix_schema = "junbi-fix/1"; // the shapes may grow, never change meaning
constexpr const char* ledger_schema = "junbi-ledger/1";

std::string text_of(const Json& json) { return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"; }

/// An absent member is an empty text.
void put(Json& json, const char* name, const std::string& value)
{
    if (!value.empty())
        json[name] = value;
}

std::string get(const Json& json, const char* name) { return json.value(name, std::string()); }

Status status_named(const std::string& name)
{
    for (int each = 0; each <= static_cast<int>(Status::problem); ++each)
        if (name_of(static_cast<Status>(each)) == name)
            return static_cast<Status>(each);
    return Status::unknown;
}

Json json_of(const ShownChange::Place& place)
{
    Json json{{"id", place.id}, {"name", place.name}};
    put(json, "effect", place.effect);
    json["possible"] = place.possible;
    json["chosen"] = place.chosen;
    json["complete"] = place.complete;
    put(json, "entry", place.entry);
    put(json, "state", place.state);
    put(json, "trouble", place.trouble);
    return json;
}

ShownChange::Place place_in(const Json& json)
{
    return {get(json, "id"), get(json, "name"), get(json, "effect"), json.value("possible", true), json.value("chosen", false),
        json.value("complete", false), get(json, "entry"), get(json, "state"), get(json, "trouble")};
}

Json json_of(const ShownEntry& shown)
{
    const LedgerEntry& entry = shown.entry;
    Json json{{"id", entry.id}, {"installer", entry.installer}, {"place", entry.place}, {"name", entry.place_name},
        {"state", name_of(entry.state)}, {"at", japanese_moment(entry.at)}};
    put(json, "what", shown.what);
    json["made"] = Json::array();
    for (const Made& each : entry.made)
        json["made"].push_back({{"kind", each.kind}, {"values", each.values}});
    return json;
}

/// The reverse of japanese_moment.
Moment moment_in(const std::string& text)
{
    return parse_moment(text.substr(0, 19) + "Z").value_or(Moment{std::chrono::hours(9)}) - std::chrono::hours(9);
}

ShownEntry entry_in(const Json& json)
{
    LedgerEntry entry{get(json, "id"), get(json, "installer"), get(json, "place"), get(json, "name"),
        change_state_named(get(json, "state")).value_or(ChangeState::applied), moment_in(get(json, "at")), {}};
    for (const Json& each : json.value("made", Json::array()))
        entry.made.push_back({get(each, "kind"), each.value("values", std::map<std::string, std::string>())});
    return {std::move(entry), get(json, "what")};
}

/// The document where it has that schema; nothing where it is something else or of another shape than `read` wants.
template <class Read>
auto reading(const std::string& text, const char* schema, Read read) -> std::optional<decltype(read(Json()))>
{
    try {
        const Json json = Json::parse(text);
        if (get(json, "schema") == schema)
            return read(json);
    } catch (const Json::exception&) {
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace

std::string change_json(const ShownChange& change)
{
    Json json{{"schema", fix_schema}, {"step", change.step}, {"outcome", change.outcome}, {"what", change.what}};
    json["seen"] = Json::array();
    for (const auto& each : change.seen)
        json["seen"].push_back({{"name", each.name}, {"label", each.label}, {"value", each.value}});
    json["findings"] = Json::array();
    for (const auto& each : change.findings) {
        json["findings"].push_back({{"id", each.id}, {"status", name_of(each.status)}, {"what", each.what}});
        put(json["findings"].back(), "advice", each.advice);
    }
    json["places"] = Json::array();
    for (const auto& each : change.places)
        json["places"].push_back(json_of(each));
    json["verified"] = change.verified();
    json["of"] = change.chosen();
    put(json, "next", change.next);
    return text_of(json);
}

std::optional<ShownChange> read_change_json(const std::string& text)
{
    return reading(text, fix_schema, [](const Json& json) {
        ShownChange change{get(json, "step"), get(json, "outcome"), get(json, "what")};
        for (const Json& each : json.value("seen", Json::array()))
            change.seen.push_back({get(each, "name"), get(each, "label"), get(each, "value")});
        for (const Json& each : json.value("findings", Json::array()))
            change.findings.push_back({get(each, "id"), status_named(get(each, "status")), get(each, "what"), get(each, "advice")});
        for (const Json& each : json.value("places", Json::array()))
            change.places.push_back(place_in(each));
        change.next = get(json, "next");
        return change;
    });
}

std::string ledger_json(const std::vector<ShownEntry>& entries, const std::string& trouble)
{
    Json json{{"schema", ledger_schema}};
    put(json, "trouble", trouble);
    json["changes"] = Json::array();
    for (const ShownEntry& each : entries)
        json["changes"].push_back(json_of(each));
    return text_of(json);
}

std::optional<std::vector<ShownEntry>> read_ledger_json(const std::string& text)
{
    return reading(text, ledger_schema, [](const Json& json) {
        std::vector<ShownEntry> entries;
        for (const Json& each : json.value("changes", Json::array()))
            entries.push_back(entry_in(each));
        return entries;
    });
}

} // namespace junbi
