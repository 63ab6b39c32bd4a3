// SPDX-License-Identifier: Apache-2.0
#include "wizard/steps/modules/case_xml.h"
#include "wizard/steps/modules/case_xml_values.h"

#include <stdexcept>

namespace junbi {

using namespace wire;

namespace {

void write_change(pugi::xml_node node, const Change& change)
{
    set_attribute(node, "installer", change.installer);
    write_text(node.append_child("what"), change.what);
    for (const auto& [name, value] : change.values) {
        pugi::xml_node told = node.append_child("value");
        set_attribute(told, "name", name);
        set_text(told, value);
    }
}

Change read_change(pugi::xml_node node)
{
    Change change{attribute_in(node, "installer"), read_text(node.child("what")), {}};
    for (const pugi::xml_node each : node.children("value"))
        change.values[attribute_in(each, "name")] = text_in(each);
    return change;
}

void write_evidence(pugi::xml_node node, const Evidence& evidence)
{
    set_attribute(node, "name", evidence.name);
    write_text(node.append_child("label"), evidence.label);
    write_arg(node.append_child("value"), evidence.value);
}

Evidence read_evidence(pugi::xml_node node)
{
    return {attribute_in(node, "name"), read_text(node.child("label")), read_arg(node.child("value").first_child())};
}

void write_finding(pugi::xml_node node, const Finding& finding)
{
    set_attribute(node, "id", finding.id);
    set_attribute(node, "subject", finding.subject);
    node.append_attribute("status") = static_cast<int>(finding.status);
    set_attribute(node, "question", finding.question);
    if (finding.due)
        set_day(node, "due", *finding.due);
    write_text(node.append_child("what"), finding.what);
    write_text(node.append_child("advice"), finding.advice);
    for (const Evidence& each : finding.evidence)
        write_evidence(node.append_child("evidence"), each);
    write_list(node, "guide", finding.guide);
    write_list(node, "link", finding.links);
    for (const Change& each : finding.changes)
        write_change(node.append_child("change"), each);
}

/// A status that there is; a module may have made one up.
Status read_status(pugi::xml_node node)
{
    const int number = node.attribute("status").as_int(-1);
    if (number < static_cast<int>(Status::not_applicable) || number > static_cast<int>(Status::problem))
        throw std::runtime_error("a status that there is not");
    return static_cast<Status>(number);
}

Finding read_finding(pugi::xml_node node)
{
    Finding made = finding(read_status(node), attribute_in(node, "id"), read_text(node.child("what")), read_text(node.child("advice")));
    made.subject = attribute_in(node, "subject");
    made.question = attribute_in(node, "question");
    if (node.attribute("due"))
        made.due = day_in(node, "due");
    for (const pugi::xml_node each : node.children("evidence"))
        made.evidence.push_back(read_evidence(each));
    made.guide = read_list(node, "guide");
    made.links = read_list(node, "link");
    for (const pugi::xml_node each : node.children("change"))
        made.changes.push_back(read_change(each));
    return made;
}

} // namespace

void wire::write_outcome(pugi::xml_node node, const Outcome& outcome)
{
    for (const Finding& each : outcome.findings)
        write_finding(node.append_child("finding"), each);
    for (const auto& [id, table] : outcome.tables)
        write_table(node, id, table);
}

Outcome wire::read_outcome(pugi::xml_node node)
{
    Outcome outcome;
    for (const pugi::xml_node each : node.children("finding"))
        outcome.findings.push_back(read_finding(each));
    for (const pugi::xml_node each : node.children("table"))
        outcome.tables[attribute_in(each, "id")] = read_table(each);
    return outcome;
}

std::string outcome_xml(const Outcome& outcome)
{
    pugi::xml_document document;
    write_outcome(document.append_child("outcome"), outcome);
    return text_of(document);
}

Outcome outcome_from_xml(const std::string& xml)
{
    pugi::xml_document document;
    return read_outcome(root_of(document, xml, "outcome"));
}

} // namespace junbi
