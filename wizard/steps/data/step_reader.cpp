// SPDX-License-Identifier: Apache-2.0
#include "wizard/steps/data/step_reader.h"

#include "wizard/steps/data/finding_rules.h"
#include "wizard/steps/data/form_xml.h"

#include <algorithm>

namespace junbi {
namespace {

constexpr std::string_view format = "1"; ///< the version of the schema

const Shape shape_of_step{.needs = {"version", "id", "section"},
    .may = {"page", "fresh-for", "xmlns:xsi", "xsi:noNamespaceSchemaLocation"},
    .children = {{"title", 1}, {"purpose", 1}, {"items"}, {"notes"}, {"after", 0, 0}, {"prints", 0, 0}, {"settings"}, {"rules"}, {"form"},
        {"office"}, {"computer"}, {"words", 0, 0}, {"judged-by-module"}}};

void expect_format(const XmlSource& xml)
{
    const pugi::xml_node root = xml.root();
    if (std::string_view(root.name()) != "step")
        throw xml.fault(root, T("A step begins with <step>, not with <{1}>.", root.name()));
    if (const std::string_view version = root.attribute("version").value(); version != format)
        throw xml.fault(root,
            T("Write version=\"{1}\" into <step>. Here it is “{2}”; a step in a newer version needs a newer Junbi.", format, version));
}

/// "2-1": a chapter and its part in the official guide.
bool is_section(std::string_view text)
{
    return text.size() == 3 && text[0] >= '1' && text[0] <= '4' && text[1] == '-' && text[2] >= '1' && text[2] <= '5';
}

/// "2-1.c1": a kind of line and its number, in that section. The kinds are those of docs/guide-trace.md, and x for lines of one's own.
bool is_line_of(const std::string& section, std::string_view id)
{
    if (!id.starts_with(section + ".") || id.size() < section.size() + 3 || id.size() > section.size() + 4)
        return false;
    id.remove_prefix(section.size() + 1);
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    return std::string_view("dncitfx").find(id[0]) != id.npos && id[1] != '0' && is_digit(id[1]) && is_digit(id.back());
}

std::vector<GuideLine> read_lines(Reading& reading, pugi::xml_node node, const char* element)
{
    std::vector<GuideLine> lines;
    if (!node)
        return lines;
    reading.xml.expect(node, {.children = {{element, 1, 0}}});
    for (const pugi::xml_node each : node.children()) {
        Text text = read_sentence(reading, each, {"id"});
        const std::string id = each.attribute("id").value();
        const std::string& section = reading.step.check.section;
        if (reading.by_person && !is_line_of(section, id))
            throw reading.xml.fault(
                each, T("“{1}” cannot be a line of section {2}. Lines of your own are called {2}.x1, {2}.x2 and so on.", id, section));
        if (reading.has_line(id) || std::any_of(lines.begin(), lines.end(), [&](const GuideLine& line) { return line.id == id; }))
            throw reading.xml.fault(each, T("The id “{1}” is there twice. Give each its own.", id));
        lines.push_back({id, std::move(text)});
    }
    return lines;
}

std::vector<std::string> read_names(const XmlSource& xml, const char* element, const char* attribute)
{
    std::vector<std::string> names;
    for (const pugi::xml_node each : xml.root().children(element)) {
        xml.expect(each, {.needs = {attribute}});
        names.emplace_back(each.attribute(attribute).value());
        if (std::count(names.begin(), names.end(), names.back()) > 1)
            throw xml.fault(each, T("The id “{1}” is there twice. Give each its own.", names.back()));
    }
    return names;
}

Settings read_settings(const XmlSource& xml)
{
    Settings settings;
    const pugi::xml_node node = xml.root().child("settings");
    xml.expect(node, {.children = {{"setting", 0, 0}}});
    for (const pugi::xml_node each : node.children()) {
        xml.expect(each, {.needs = {"name"}, .may = {"value"}});
        if (!settings.emplace(xml.id(each, "name"), each.attribute("value").value()).second)
            throw xml.fault(each, T("The id “{1}” is there twice. Give each its own.", each.attribute("name").value()));
    }
    return settings;
}

void read_head(Reading& reading)
{
    const pugi::xml_node root = reading.xml.root();
    Check& check = reading.step.check;
    check.id = reading.xml.id(root);
    check.section = root.attribute("section").value();
    if (reading.by_person && !is_section(check.section))
        throw reading.xml.fault(root, T("“{1}” is no section of the official guide. Sections go from 1-1 to 4-1.", check.section));
    check.page = static_cast<int>(reading.xml.number(root, "page", 0, 0));
    check.fresh_for = std::chrono::days(reading.xml.number(root, "fresh-for", check.fresh_for.count(), 0));
    check.title = read_sentence(reading, root.child("title"));
    check.purpose = read_sentence(reading, root.child("purpose"));
    check.items = read_lines(reading, root.child("items"), "item");
    check.notes = read_lines(reading, root.child("notes"), "note");
    check.after = read_names(reading.xml, "after", "step");
    check.prints = read_names(reading.xml, "prints", "paper");
    check.settings = read_settings(reading.xml);
}

/// Certificates and hosts are looked at as the steps that know them ask for it; this step only reads what they saw.
Needs needs_for(const std::set<std::string>& facts)
{
    Needs needs;
    needs.machine = facts.contains("machine");
    needs.system = facts.contains("system");
    needs.browsers = facts.contains("browsers");
    needs.session = facts.contains("session");
    needs.readers = facts.contains("readers");
    needs.card_service = facts.contains("card_service");
    needs.usb = facts.contains("usb");
    return needs;
}

std::function<Outcome(const Case&)> judgement(const std::vector<FindingRule>& rules, const std::string& id)
{
    if (rules.empty())
        return {};
    return [shared = std::make_shared<const std::vector<FindingRule>>(rules), id](const Case& given) { return judged(*shared, id, given); };
}

void read_judgements(Reading& reading)
{
    const pugi::xml_node root = reading.xml.root();
    Check& check = reading.step.check;
    if (const pugi::xml_node module = root.child("judged-by-module"))
        throw reading.xml.fault(module, T("<{1}> is for step libraries only. Take it out.", module.name()));
    if (const pugi::xml_node office = root.child("office"))
        check.judge_office = judgement(read_findings(reading, office), check.id);
    if (const pugi::xml_node computer = root.child("computer")) {
        const std::vector<FindingRule> rules = read_findings(reading, computer);
        check.judge_computer = judgement(rules, check.id);
        if (const auto facts = facts_of(rules); !facts.empty())
            check.needs = [needs = needs_for(facts)](const Case&) { return needs; };
    }
}

/// Which functions the module has; they say nothing until the caller puts its own into their place.
void read_functions(Reading& reading)
{
    const XmlSource& xml = reading.xml;
    const pugi::xml_node node = xml.root().child("judged-by-module");
    Check& check = reading.step.check;
    for (const char* each : {"office", "computer"})
        if (const pugi::xml_node other = xml.root().child(each))
            throw xml.fault(other, T("A step library judges by itself: <{1}> cannot stand here.", each));
    xml.expect(node, {.may = {"needs", "office", "computer"}});
    if (xml.one_of(node, "needs", {"no", "yes"}) == "yes")
        check.needs = [](const Case&) { return Needs{}; };
    if (xml.one_of(node, "office", {"no", "yes"}) == "yes")
        check.judge_office = [](const Case&) { return Outcome{}; };
    if (xml.one_of(node, "computer", {"no", "yes"}) == "yes")
        check.judge_computer = [](const Case&) { return Outcome{}; };
}

} // namespace

OutsideStep read_step_element(const XmlSource& xml, const Around& around, bool by_person)
{
    Reading reading{xml, around, by_person};
    expect_format(xml);
    xml.expect(xml.root(), shape_of_step);
    read_head(reading);
    if (const pugi::xml_node rules = xml.root().child("rules"))
        reading.step.rules = read_rule_tables(reading, rules);
    if (const pugi::xml_node form = xml.root().child("form"))
        reading.step.check.form = read_form(reading, form);
    if (by_person)
        read_judgements(reading);
    else
        read_functions(reading);
    reading.step.words = read_translations(reading);
    return std::move(reading.step);
}

} // namespace junbi
