// SPDX-License-Identifier: Apache-2.0
#include "wizard/storage/office_xml.h"

#include "checks/contract/days.h"
#include "wizard/engine/summary.h"
#include "wizard/storage/change_xml.h"
#include "wizard/storage/facts_xml.h"

#include <pugixml.hpp>

#include <array>
#include <set>

namespace junbi {
namespace {

constexpr std::array all_statuses{
    Status::not_applicable, Status::ok, Status::waived, Status::todo, Status::unknown, Status::attention, Status::problem};

Status status_named(std::string_view name)
{
    for (const Status each : all_statuses)
        if (name_of(each) == name)
            return each;
    return Status::unknown;
}

pugi::xml_node child_with(pugi::xml_node parent, const char* element, const char* attribute, const std::string& value)
{
    if (const pugi::xml_node found = parent.find_child_by_attribute(element, attribute, value.c_str()))
        return found;
    pugi::xml_node made = parent.append_child(element);
    made.append_attribute(attribute) = value.c_str();
    return made;
}

void set(pugi::xml_node node, const char* attribute, const std::string& value)
{
    auto found = node.attribute(attribute);
    (found ? found : node.append_attribute(attribute)).set_value(value.c_str());
}

Table read_table(pugi::xml_node node)
{
    Table table;
    for (const pugi::xml_node column : node.children("column"))
        table.columns.emplace_back(column.attribute("id").value());
    for (const pugi::xml_node row : node.children("row")) {
        auto& cells = table.rows.emplace_back();
        for (const pugi::xml_node cell : row.children("cell"))
            cells.emplace_back(cell.text().get());
        cells.resize(table.columns.size());
    }
    return table;
}

void write_table(pugi::xml_node node, const Table& table)
{
    if (read_table(node) == table)
        return;
    while (node.remove_child("column") || node.remove_child("row")) { }
    for (const std::string& column : table.columns)
        node.append_child("column").append_attribute("id") = column.c_str();
    for (const auto& row : table.rows) {
        pugi::xml_node line = node.append_child("row");
        for (const std::string& cell : row)
            line.append_child("cell").text().set(cell.c_str());
    }
}

Answers read_answers(pugi::xml_node node)
{
    Answers answers;
    for (const pugi::xml_node answer : node.children("answer"))
        answers.set(answer.attribute("field").value(), answer.text().get());
    for (const pugi::xml_node table : node.children("table"))
        answers.set_rows(table.attribute("field").value(), read_table(table));
    return answers;
}

/// Takes away the elements whose field was taken back.
template <class Known>
void remove_taken_back(pugi::xml_node node, const char* element, const Known& known)
{
    for (pugi::xml_node each = node.child(element); each;) {
        const pugi::xml_node next = each.next_sibling(element);
        if (!known.contains(each.attribute("field").value()))
            node.remove_child(each);
        each = next;
    }
}

void write_answers(pugi::xml_node parent, const std::map<std::string, Answers>& all)
{
    for (const auto& [step, answers] : all) {
        pugi::xml_node node = child_with(parent, "answers", "step", step);
        remove_taken_back(node, "answer", answers.values());
        remove_taken_back(node, "table", answers.tables());
        for (const auto& [field, value] : answers.values())
            child_with(node, "answer", "field", field).text().set(value.c_str());
        for (const auto& [field, table] : answers.tables())
            write_table(child_with(node, "table", "field", field), *table);
    }
}

std::map<std::string, Answers> read_all_answers(pugi::xml_node parent)
{
    std::map<std::string, Answers> all;
    for (const pugi::xml_node node : parent.children("answers"))
        all[node.attribute("step").value()] = read_answers(node);
    return all;
}

FindingKey read_key(pugi::xml_node node)
{
    return {node.attribute("finding").value(), node.attribute("computer").value(), node.attribute("subject").value()};
}

/// The elements of that name, one for each key: found or made, and those without a key of ours taken away.
std::vector<pugi::xml_node> nodes_for(pugi::xml_node top, const char* element, const std::vector<FindingKey>& keys)
{
    std::map<FindingKey, pugi::xml_node> known;
    for (const pugi::xml_node each : top.children(element))
        known.emplace(read_key(each), each);
    std::vector<pugi::xml_node> nodes;
    for (const FindingKey& key : keys) {
        auto found = known.extract(key);
        pugi::xml_node node = found ? found.mapped() : top.append_child(element);
        set(node, "finding", key.id);
        if (!key.computer.empty())
            set(node, "computer", key.computer);
        if (!key.subject.empty())
            set(node, "subject", key.subject);
        nodes.push_back(node);
    }
    for (const auto& [key, node] : known)
        top.remove_child(node);
    return nodes;
}

template <class Kept>
std::vector<FindingKey> keys_of(const std::vector<Kept>& all)
{
    std::vector<FindingKey> keys;
    for (const Kept& each : all)
        keys.push_back(each.finding);
    return keys;
}

std::vector<LedgerEntry> read_changes(pugi::xml_node computer)
{
    std::vector<LedgerEntry> changes;
    for (const pugi::xml_node each : computer.children("change"))
        if (auto entry = read_change(each))
            changes.push_back(std::move(*entry));
    return changes;
}

/// Changes of a computer only become more, or come into another state.
void write_changes(pugi::xml_node computer, const std::vector<LedgerEntry>& changes)
{
    std::vector<pugi::xml_node> known;
    for (const pugi::xml_node each : computer.children("change"))
        if (read_change(each))
            known.push_back(each);
    for (std::size_t i = 0; i < changes.size(); ++i)
        write_change(i < known.size() ? known[i] : computer.append_child("change"), changes[i]);
}

Computer read_computer(pugi::xml_node node)
{
    Computer computer{node.attribute("name").value(), node.attribute("by_hand").as_bool()};
    computer.answers = read_all_answers(node);
    computer.facts = read_facts(node.child("facts"));
    computer.key = node.attribute("key").as_int();
    computer.changes = read_changes(node);
    return computer;
}

/// The element of that computer, also where it is called otherwise now; one that was written before there were keys is
/// known by its name.
pugi::xml_node node_of(pugi::xml_node top, const Computer& computer)
{
    for (const pugi::xml_node each : top.children("computer")) {
        const int key = each.attribute("key").as_int();
        if (key != 0 && computer.key != 0 ? key == computer.key : computer.name == each.attribute("name").value())
            return each;
    }
    return top.append_child("computer");
}

void write_computers(pugi::xml_node top, const Office& office)
{
    std::set<pugi::xml_node> kept;
    for (const Computer& computer : office.computers) {
        pugi::xml_node node = node_of(top, computer);
        kept.insert(node);
        set(node, "name", computer.name);
        if (computer.key != 0)
            set(node, "key", std::to_string(computer.key));
        set(node, "by_hand", computer.by_hand ? "true" : "false");
        write_answers(node, computer.answers);
        pugi::xml_node facts = node.child("facts");
        write_facts(facts ? facts : node.append_child("facts"), computer.facts);
        write_changes(node, computer.changes);
    }
    for (pugi::xml_node each = top.child("computer"); each;) {
        const pugi::xml_node next = each.next_sibling("computer");
        if (!kept.contains(each))
            top.remove_child(each);
        each = next;
    }
    if (office.last_key)
        set(top, "last_key", std::to_string(office.last_key));
}

} // namespace

void write_office(pugi::xml_node top, const Office& office)
{
    write_answers(top, office.answers);
    write_computers(top, office);
    const auto waivers = nodes_for(top, "waiver", keys_of(office.waivers));
    for (std::size_t i = 0; i < waivers.size(); ++i) {
        set(waivers[i], "given", iso_day(office.waivers[i].given));
        set(waivers[i], "until", iso_day(office.waivers[i].until));
        waivers[i].text().set(office.waivers[i].reason.c_str());
    }
    const auto earlier = nodes_for(top, "earlier", keys_of(office.earlier));
    for (std::size_t i = 0; i < earlier.size(); ++i) {
        set(earlier[i], "status", std::string(name_of(office.earlier[i].status)));
        set(earlier[i], "since", iso_moment(office.earlier[i].since));
    }
}

Office read_office(pugi::xml_node top)
{
    Office office;
    office.answers = read_all_answers(top);
    for (const pugi::xml_node node : top.children("computer"))
        office.computers.push_back(read_computer(node));
    office.last_key = top.attribute("last_key").as_int();
    for (const pugi::xml_node node : top.children("waiver"))
        office.waivers.push_back({read_key(node), node.text().get(), parse_day(node.attribute("given").value()).value_or(Day{}),
            parse_day(node.attribute("until").value()).value_or(Day{})});
    for (const pugi::xml_node node : top.children("earlier"))
        office.earlier.push_back({read_key(node), status_named(node.attribute("status").value()),
            parse_moment(node.attribute("since").value()).value_or(Moment{})});
    return office;
}

} // namespace junbi
