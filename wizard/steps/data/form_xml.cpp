// SPDX-License-Identifier: Apache-2.0
#include "wizard/steps/data/form_xml.h"

#include "wizard/engine/forms.h"
#include "wizard/steps/data/names.h"
#include "wizard/steps/data/vocabulary.h"

#include <algorithm>
#include <array>

namespace junbi {
namespace {

constexpr std::array kinds{std::pair{Kind::tick, "tick"}, std::pair{Kind::yes_no_unsure, "yes-no-unsure"},
    std::pair{Kind::choice, "choice"}, std::pair{Kind::text, "text"}, std::pair{Kind::number, "number"}, std::pair{Kind::date, "date"},
    std::pair{Kind::money, "money"}, std::pair{Kind::table, "table"}};
constexpr std::array meanings{std::pair{Meant::nearest, "nearest"}, std::pair{Meant::last, "last"}, std::pair{Meant::next, "next"}};

template <class Pairs, class Value>
const char* word_of(const Pairs& pairs, Value value)
{
    return std::find_if(pairs.begin(), pairs.end(), [&](const auto& each) { return each.first == value; })->second;
}

template <class Pairs>
auto value_of(const Pairs& pairs, std::string_view word)
{
    return std::find_if(pairs.begin(), pairs.end(), [&](const auto& each) { return each.second == word; })->first;
}

/// A question of that kind as the contract makes it, with the limits it has when nothing is said.
Field blank(Kind kind) { return kind == Kind::money ? money({}, {}) : field(kind, {}, {}); }

/// The questions of a form; a column asks no table, belongs to nobody else than its table, and is always shown.
Shape form_shape(bool columns)
{
    Shape shape{.ordered = false};
    for (const auto& [kind, word] : kinds)
        if (kind != Kind::table || !columns)
            shape.children.push_back({word, 0, 0});
    return shape;
}

Shape field_shape(Kind kind, bool column)
{
    Shape shape{.needs = {"id"}, .may = {"required"}, .children = {{"label", 1}, {"hint"}, {"group"}}};
    if (!column)
        shape.may.insert(shape.may.end(), {"scope", "guide", "shown-if", "is"});
    if (kind == Kind::choice) {
        shape.may.emplace_back("options-from");
        shape.children.push_back({"option", 0, 0});
    }
    if (kind == Kind::number || kind == Kind::money)
        shape.may.insert(shape.may.end(), {"least", "most"});
    if (kind == Kind::date)
        shape.may.emplace_back("meaning");
    if (kind == Kind::table)
        shape.children.push_back({"columns", 1});
    return shape;
}

/// Who names people keeps them apart in everything that is written; that is promised for our own steps only.
void expect_nobody_named(const XmlSource& xml, pugi::xml_node node)
{
    for (const char* each : {"personal", "pairs"})
        if (node.attribute(each))
            throw xml.fault(node,
                T("“{1}” is for Junbi’s own steps: a step from outside has no tables that name people. Ask for numbers instead.", each));
    if (node.attribute("shape-only"))
        throw xml.fault(
            node, T("“shape-only” is for Junbi’s own steps: a step from outside asks for nothing that may not be kept as it is typed."));
}

/// Refuses ids that stand there twice.
template <class Things>
void expect_new(const XmlSource& xml, pugi::xml_node node, const Things& things, const std::string& id)
{
    if (std::any_of(things.begin(), things.end(), [&](const auto& each) { return each.id == id; }))
        throw xml.fault(node, T("The id “{1}” is there twice. Give each its own.", id));
}

std::vector<Option> read_options(Reading& reading, pugi::xml_node node)
{
    std::vector<Option> options;
    for (const pugi::xml_node each : node.children("option")) {
        const std::string id = each.attribute("id").value();
        if (id.find_first_of(" \t\r\n*?") != id.npos)
            throw reading.xml.fault(each, T("There is a space, * or ? in “{1}”. Take it out of the id.", id));
        expect_new(reading.xml, each, options, id);
        options.push_back({id, read_sentence(reading, each, {"id"})});
    }
    return options;
}

/// A question may depend on an earlier one of the same scope: so there is no circle.
void expect_sound_condition(const Reading& reading, pugi::xml_node node, const Form& before, const Field& field)
{
    if (field.when_field.empty() && field.when_values.empty())
        return;
    const Field* asked = find_field(before, field.when_field);
    if (!asked || asked->scope != field.scope)
        throw reading.xml.fault(node,
            T("“{1}” is not a question that stands before this one and is asked as this one is, once or for each computer.",
                field.when_field));
    if (field.when_values.empty())
        throw reading.xml.fault(node, T("<{1}> needs the attribute “{2}”.", node.name(), "is"));
    for (const std::string& each : field.when_values)
        if (const auto wrong = never_answered(*asked, each))
            throw reading.xml.fault(node, *wrong);
}

void expect_sound_choice(const Reading& reading, pugi::xml_node node, const Field& field)
{
    if (field.options_rule.empty() && field.options.size() < 2)
        throw reading.xml.fault(node, T("A choice needs at least two <option>, or options-from=\"{1}.TABLE\".", reading.step.check.id));
    if (!field.options_rule.empty() && !field.options.empty())
        throw reading.xml.fault(node, T("The choices stand here twice: as <option> and as options-from. Take one out."));
    const auto table = reading.step.rules.find(field.options_rule);
    const bool foreign = cut(field.options_rule).first != reading.step.check.id;
    const Table& rows = table != reading.step.rules.end() ? table->second.rows : reading.around.rules.table(field.options_rule);
    if (field.options_rule.empty() || (foreign && reading.around.rules.tables().empty()))
        return;
    if (rows.empty())
        throw reading.xml.fault(node, T("There is no rule table “{1}”.", field.options_rule));
    if (std::count(rows.columns.begin(), rows.columns.end(), "name") == 0)
        throw reading.xml.fault(
            node, T("The rule table “{1}” has no column “{2}”. It has: {3}.", field.options_rule, "name", listed(rows.columns)));
}

/// What a person may get wrong and the contract cannot say.
void expect_sound(const Reading& reading, pugi::xml_node node, const Form& before, const Field& field)
{
    if (field.id == "responsible" || field.id == "note")
        throw reading.xml.fault(node, T("Every step asks “{1}” by itself. Give this question another id.", field.id));
    if (field.least > field.most)
        throw reading.xml.fault(node, T("The least number, {1}, is larger than the most, {2}.", field.least, field.most));
    if (!field.guide.empty() && !reading.has_line(field.guide))
        throw reading.xml.fault(node, T("The line “{1}” stands neither in <items> nor in <notes>.", field.guide));
    if (field.kind == Kind::choice)
        expect_sound_choice(reading, node, field);
    expect_sound_condition(reading, node, before, field);
}

Field read_field(Reading& reading, pugi::xml_node node, bool column)
{
    const XmlSource& xml = reading.xml;
    Field made = blank(value_of(kinds, node.name()));
    expect_nobody_named(xml, node);
    xml.expect(node, field_shape(made.kind, column));
    made.id = xml.id(node);
    made.scope = xml.one_of(node, "scope", {"office", "computer"}) == "office" ? Scope::office : Scope::computer;
    made.label = read_sentence(reading, node.child("label"));
    made.hint = read_sentence(reading, node.child("hint"));
    made.group = read_sentence(reading, node.child("group"));
    made.guide = node.attribute("guide").value();
    made.required = xml.one_of(node, "required", {"yes", "no"}) == "yes";
    made.meant = value_of(meanings, xml.one_of(node, "meaning", {"nearest", "last", "next"}));
    made.options = read_options(reading, node);
    made.options_rule = node.attribute("options-from").value();
    made.least = xml.number(node, "least", made.least);
    made.most = xml.number(node, "most", made.most);
    made.when_field = node.attribute("shown-if").value();
    made.when_values = words_in(node.attribute("is").value());
    if (made.kind == Kind::table)
        made.columns = read_form(reading, node.child("columns"));
    return made;
}

void write_field(pugi::xml_node parent, const Field& field, const std::string& step)
{
    const Field plain = blank(field.kind);
    pugi::xml_node node = parent.append_child(word_of(kinds, field.kind));
    const auto set = [&](const char* name, const std::string& value, bool said) {
        if (said)
            node.append_attribute(name) = value.c_str();
    };
    std::string values;
    for (const std::string& each : field.when_values)
        values += (values.empty() ? "" : " ") + each;
    set("id", field.id, true);
    set("scope", "computer", field.scope == Scope::computer);
    set("required", "no", !field.required);
    set("guide", field.guide, !field.guide.empty());
    set("least", std::to_string(field.least), field.least != plain.least);
    set("most", std::to_string(field.most), field.most != plain.most);
    set("meaning", word_of(meanings, field.meant), field.meant != plain.meant);
    set("options-from", field.options_rule, !field.options_rule.empty());
    set("shown-if", field.when_field, !field.when_field.empty());
    set("is", values, !values.empty());
    set("personal", "yes", field.personal); // so that a module is refused for it
    set("pairs", field.pairing.table, !field.pairing.empty());
    set("shape-only", "yes", field.shape_only);
    write_sentence(node, "label", field.label, step);
    write_sentence(node, "hint", field.hint, step);
    write_sentence(node, "group", field.group, step);
    for (const Option& each : field.options)
        write_sentence(node, "option", each.label, step).append_attribute("id") = each.id.c_str();
    if (!field.columns.empty())
        write_form(node.append_child("columns"), field.columns, step);
}

} // namespace

Form read_form(Reading& reading, pugi::xml_node node)
{
    const bool columns = std::string_view(node.name()) == "columns";
    Form form;
    reading.xml.expect(node, form_shape(columns));
    for (const pugi::xml_node each : node.children()) {
        Field field = read_field(reading, each, columns);
        expect_new(reading.xml, each, form, field.id);
        if (reading.by_person)
            expect_sound(reading, each, form, field);
        form.push_back(std::move(field));
    }
    return form;
}

void write_form(pugi::xml_node node, const Form& form, const std::string& step)
{
    for (const Field& each : form)
        write_field(node, each, step);
}

} // namespace junbi
