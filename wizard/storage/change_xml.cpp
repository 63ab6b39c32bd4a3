// SPDX-License-Identifier: Apache-2.0
#include "wizard/storage/change_xml.h"

#include "checks/contract/days.h"

#include <pugixml.hpp>

namespace junbi {
namespace {

void set(pugi::xml_node node, const char* attribute, const std::string& value)
{
    auto found = node.attribute(attribute);
    (found ? found : node.append_attribute(attribute)).set_value(value.c_str());
}

std::vector<Made> read_made(pugi::xml_node node)
{
    std::vector<Made> made;
    for (const pugi::xml_node each : node.children("made")) {
        Made& thing = made.emplace_back(Made{each.attribute("kind").value(), {}});
        for (const pugi::xml_node value : each.children("value"))
            thing.values[value.attribute("name").value()] = value.text().get();
    }
    return made;
}

void write_made(pugi::xml_node node, const std::vector<Made>& made)
{
    if (read_made(node) == made)
        return;
    while (node.remove_child("made")) { }
    for (const Made& each : made) {
        pugi::xml_node thing = node.append_child("made");
        set(thing, "kind", each.kind);
        for (const auto& [name, text] : each.values) {
            pugi::xml_node value = thing.append_child("value");
            set(value, "name", name);
            value.text().set(text.c_str());
        }
    }
}

} // namespace

void write_change(pugi::xml_node node, const LedgerEntry& entry)
{
    set(node, "id", entry.id);
    set(node, "installer", entry.installer);
    set(node, "place", entry.place);
    set(node, "name", entry.place_name);
    set(node, "state", std::string(name_of(entry.state)));
    set(node, "at", iso_moment(entry.at));
    write_made(node, entry.made);
}

std::optional<LedgerEntry> read_change(pugi::xml_node node)
{
    const auto state = change_state_named(node.attribute("state").value());
    if (!state)
        return std::nullopt;
    return LedgerEntry{node.attribute("id").value(), node.attribute("installer").value(), node.attribute("place").value(),
        node.attribute("name").value(), *state, parse_moment(node.attribute("at").value()).value_or(Moment{}), read_made(node)};
}

} // namespace junbi
