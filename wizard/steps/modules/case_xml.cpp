// SPDX-License-Identifier: Apache-2.0
#include "wizard/steps/modules/case_xml.h"

#include "checks/contract/days.h"
#include "checks/contract/fact_names.h"
#include "wizard/steps/modules/case_xml_values.h"
#include "wizard/storage/facts_xml.h"

#include <type_traits>

namespace junbi {

using namespace wire;

namespace {

void write_answers(pugi::xml_node node, const Answers& answers)
{
    for (const auto& [field, value] : answers.values()) {
        pugi::xml_node answer = node.append_child("answer");
        set_attribute(answer, "field", field);
        set_text(answer, value);
    }
    for (const auto& [field, table] : answers.tables())
        write_table(node, field, *table);
}

Answers read_answers(pugi::xml_node node)
{
    Answers answers;
    for (const pugi::xml_node each : node.children("answer"))
        answers.set(attribute_in(each, "field"), text_in(each));
    for (const pugi::xml_node each : node.children("table"))
        answers.set_rows(attribute_in(each, "id"), read_table(each));
    return answers;
}

/// Changes every text in a fact.
template <class Value, class Change>
void each_text(Value& value, Change change)
{
    if constexpr (std::is_same_v<Value, std::string>)
        value = change(value);
    else if constexpr (std::is_class_v<Value>) {
        if constexpr (requires { value.begin(); })
            for (auto& each : value)
                each_text(each, change);
        else if constexpr (requires { names(&value); })
            each_member(value, [&](std::string_view, auto& member) { each_text(member, change); });
    }
}

/// The same fact with all its texts changed.
template <class T, class Change>
Fact<T> with_texts(const Fact<T>& fact, Change change)
{
    if (!fact)
        return {fact.trouble(), change(fact.detail())};
    T value = *fact;
    each_text(value, change);
    return value;
}

/// Facts with all their texts changed: held before the storage writes them, released after it has read them.
template <class Change>
Facts with_texts(Facts facts, Change change)
{
    each_member(facts, [&](std::string_view, auto& fact) {
        const Moment seen = fact.seen;
        fact = with_texts(fact, change);
        fact.seen = seen;
    });
    return facts;
}

/// The storage leaves out what nobody has asked for; here even the words of that are kept.
void write_unasked(pugi::xml_node node, const Facts& facts)
{
    each_member(facts, [&]<class T>(std::string_view name, const Fact<T>& fact) {
        if (fact.asked() || fact == Fact<T>())
            return;
        pugi::xml_node unasked = node.append_child(std::string(name).c_str());
        unasked.append_attribute("seen") = iso_moment(fact.seen).c_str();
        unasked.append_attribute("trouble") = std::string(name_of(Trouble::not_asked)).c_str();
        unasked.append_attribute("detail") = fact.detail().c_str();
    });
}

void write_upstream(pugi::xml_node parent, const std::map<std::string, Outcome>& upstream)
{
    for (const auto& [step, outcome] : upstream) {
        pugi::xml_node node = parent.append_child("after");
        set_attribute(node, "step", step);
        write_outcome(node, outcome);
    }
}

} // namespace

std::string case_xml(const Case& given)
{
    pugi::xml_document document;
    pugi::xml_node root = document.append_child("case");
    set_day(root, "today", given.today);
    write_answers(root.append_child("office"), given.office);
    write_answers(root.append_child("own"), given.own);
    write_answers(root.append_child("computer"), given.computer);
    pugi::xml_node facts = root.append_child("facts");
    const Facts kept = with_texts(given.facts, held);
    write_facts(facts, kept);
    write_unasked(facts, kept);
    for (const auto& [name, value] : given.settings) {
        pugi::xml_node setting = root.append_child("setting");
        set_attribute(setting, "name", name);
        set_text(setting, value);
    }
    write_upstream(root, given.upstream);
    return text_of(document);
}

CaseCopy case_from_xml(const std::string& xml)
{
    pugi::xml_document document;
    const pugi::xml_node root = root_of(document, xml, "case");
    CaseCopy copy{day_in(root, "today"), read_answers(root.child("office")), read_answers(root.child("own")),
        read_answers(root.child("computer")), with_texts(read_facts(root.child("facts")), released), {}, {}};
    for (const pugi::xml_node each : root.children("setting"))
        copy.settings[attribute_in(each, "name")] = text_in(each);
    for (const pugi::xml_node each : root.children("after"))
        copy.upstream[attribute_in(each, "step")] = read_outcome(each);
    return copy;
}

std::string rules_xml(const Rules& rules)
{
    pugi::xml_document document;
    pugi::xml_node root = document.append_child("rules");
    for (const auto& [name, table] : rules.tables()) {
        write_table(root, name, table.rows);
        set_attribute(root.last_child(), "version", table.version);
    }
    return text_of(document);
}

Rules rules_from_xml(const std::string& xml)
{
    pugi::xml_document document;
    Rules rules;
    for (const pugi::xml_node each : root_of(document, xml, "rules").children("table"))
        rules.add(attribute_in(each, "id"), {attribute_in(each, "version"), read_table(each)});
    return rules;
}

} // namespace junbi
