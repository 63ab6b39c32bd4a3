// SPDX-License-Identifier: Apache-2.0
#include "wizard/steps/data/conditions.h"

#include "checks/contract/days.h"
#include "checks/contract/wildcards.h"
#include "wizard/steps/data/comparisons.h"
#include "wizard/steps/data/fact_values.h"

#include <algorithm>
#include <limits>

namespace junbi {
namespace {

/// What is asked about one value of a name.
using Test = std::function<bool(const std::string& value, const Case& given)>;

/// Reads the conditions of one finding.
struct Reader {
    const XmlSource& xml;
    const Vocabulary& vocabulary;

    Condition read(pugi::xml_node node) const;

private:
    Condition joined(pugi::xml_node node) const;
    Condition negated(pugi::xml_node node) const;
    Condition compared(pugi::xml_node node) const;
    Name name(pugi::xml_node node, const char* attribute) const;
    Test text_test(pugi::xml_node node, const Name& asked) const;
    Test order_test(pugi::xml_node node) const;
    Test days_test(pugi::xml_node node, const Name& asked) const;
    std::string constant(pugi::xml_node node, const std::string& value, const Name& asked) const;
};

Truth truth(bool holds) { return holds ? Truth::yes : Truth::no; }

bool all_looked_at(const std::set<std::string>& facts, const Case& given)
{
    return std::none_of(facts.begin(), facts.end(), [&](const std::string& each) { return trouble_with(given.facts, each).has_value(); });
}

/// Whether a value fits one of the patterns.
bool fits_one(const Values& patterns, const std::string& value)
{
    return std::any_of(patterns.begin(), patterns.end(), [&](const std::string& each) { return fits(each, value); });
}

std::set<std::string> facts_of(const Name& asked, const std::optional<Name>& other = {})
{
    std::set<std::string> facts;
    for (const std::string& each : {asked.fact, other ? other->fact : std::string()})
        if (!each.empty())
            facts.insert(each);
    return facts;
}

/// Any of the values passes; with `none`, none does, though there are some. Nothing passes where there is nothing to compare with.
Condition about(const Name& asked, const std::optional<Name>& other, Test test, bool none = false)
{
    Condition made{{}, facts_of(asked, other)};
    made.holds = [values = asked.values, others = other ? other->values : ValuesOf(), facts = made.facts, test = std::move(test), none](
                     const Case& given) {
        if (!all_looked_at(facts, given))
            return Truth::cannot_tell;
        const Values all = values(given);
        if (all.empty() || (others && others(given).empty()))
            return Truth::no;
        return truth(none != std::any_of(all.begin(), all.end(), [&](const std::string& each) { return test(each, given); }));
    };
    return made;
}

Name Reader::name(pugi::xml_node node, const char* attribute) const
{
    auto found = understood(node.attribute(attribute).value(), vocabulary);
    if (const Text* wrong = std::get_if<Text>(&found))
        throw xml.fault(node, *wrong);
    return std::get<Name>(std::move(found));
}

Condition Reader::joined(pugi::xml_node node) const
{
    std::vector<Condition> parts;
    std::set<std::string> facts;
    for (const pugi::xml_node each : node.children()) {
        parts.push_back(read(each));
        facts.insert(parts.back().facts.begin(), parts.back().facts.end());
    }
    const bool any = std::string_view(node.name()) == "any";
    return {[parts = std::move(parts), any](const Case& given) { // the worse known part decides, as far as it can be told
                Truth result = any ? Truth::no : Truth::yes;
                for (const Condition& each : parts)
                    result = any ? std::max(result, each.holds(given)) : std::min(result, each.holds(given));
                return result;
            },
        std::move(facts)};
}

Condition Reader::negated(pugi::xml_node node) const
{
    Condition inner = read(node.first_child());
    return {[holds = std::move(inner.holds)](const Case& given) {
                const Truth result = holds(given);
                return result == Truth::cannot_tell ? result : truth(result == Truth::no);
            },
        std::move(inner.facts)};
}

std::string Reader::constant(pugi::xml_node node, const std::string& value, const Name& asked) const
{
    if (asked.question)
        if (const auto wrong = never_answered(*asked.question, value))
            throw xml.fault(node, *wrong);
    return value;
}

Test Reader::text_test(pugi::xml_node node, const Name& asked) const
{
    const bool contains = std::string_view(node.name()) == "contains";
    if (node.attribute("value-of"))
        return [values = name(node, "value-of").values](
                   const std::string& value, const Case& given) { return fits_one(values(given), value); };
    Values patterns;
    if (const auto value = node.attribute("value"))
        patterns.push_back(contains ? "*" + std::string(value.value()) + "*" : constant(node, value.value(), asked));
    for (const pugi::xml_node each : node.children("value")) {
        xml.expect(each, {.words = true});
        patterns.push_back(constant(each, each.text().get(), asked));
    }
    return [patterns](const std::string& value, const Case&) { return fits_one(patterns, value); };
}

Test Reader::order_test(pugi::xml_node node) const
{
    const bool less = std::string_view(node.name()) == "less";
    const auto passes = [less](const std::optional<Quantity>& value, const std::optional<Quantity>& limit) {
        return value && limit && (less ? *value < *limit : *value > *limit);
    };
    if (node.attribute("value-of"))
        return [values = name(node, "value-of").values, passes](const std::string& value, const Case& given) {
            const Values limits = values(given);
            return std::any_of(
                limits.begin(), limits.end(), [&](const std::string& each) { return passes(quantity(value), quantity(each)); });
        };
    const auto limit = quantity(node.attribute("value").value());
    if (!limit)
        throw xml.fault(node, T("“{1}” is neither a number nor a day such as 2027-01-13.", node.attribute("value").value()));
    return [limit, passes](const std::string& value, const Case&) { return passes(quantity(value), limit); };
}

Test Reader::days_test(pugi::xml_node node, const Name& asked) const
{
    if (asked.question && asked.question->kind != Kind::date)
        throw xml.fault(node, T("“{1}” is not a question for a day.", asked.written));
    if (!node.attribute("less") && !node.attribute("more"))
        throw xml.fault(node, T("<{1}> needs the attribute “{2}”.", node.name(), "less"));
    const long long less = xml.number(node, "less", std::numeric_limits<long long>::max());
    const long long more = xml.number(node, "more", std::numeric_limits<long long>::min());
    return [less, more](const std::string& value, const Case& given) {
        const auto day = parse_day(value);
        const long long left = day ? (*day - given.today).count() : 0;
        return day && left < less && left > more;
    };
}

Shape comparison_shape(std::string_view kind)
{
    if (kind == "known")
        return {.needs = {"name"}};
    if (kind == "one-of")
        return {.needs = {"name"}, .children = {{"value", 1, 0}}};
    if (kind == "days-until")
        return {.needs = {"name"}, .may = {"less", "more"}};
    return {.needs = {"name"}, .may = {"value", "value-of"}};
}

Condition Reader::compared(pugi::xml_node node) const
{
    const std::string_view kind = node.name();
    xml.expect(node, comparison_shape(kind));
    const bool with_value = kind == "is" || kind == "is-not" || kind == "contains" || kind == "less" || kind == "more";
    if (with_value && bool(node.attribute("value")) == bool(node.attribute("value-of")))
        throw xml.fault(node, T("<{1}> needs one of the attributes “{2}” and “{3}”.", kind, "value", "value-of"));
    const Name asked = name(node, "name");
    if (kind == "known")
        return {[values = asked.values](const Case& given) { return truth(!values(given).empty()); }, facts_of(asked)};
    const std::optional<Name> other = node.attribute("value-of") ? std::optional(name(node, "value-of")) : std::nullopt;
    if (kind == "less" || kind == "more")
        return about(asked, other, order_test(node));
    if (kind == "days-until")
        return about(asked, other, days_test(node, asked));
    return about(asked, other, text_test(node, asked), kind == "is-not");
}

Condition Reader::read(pugi::xml_node node) const
{
    const std::string_view kind = node.name();
    if (kind != "when" && kind != "all" && kind != "any" && kind != "not")
        return compared(node);
    xml.expect(node, conditions_shape());
    if (!node.first_child() || (kind == "not" && node.first_child().next_sibling()))
        throw xml.fault(node,
            kind == "not" ? T("<not> needs exactly one condition inside. Put several into <all> or <any>.")
                          : T("<{1}> needs at least one condition inside.", kind));
    return kind == "not" ? negated(node) : joined(node);
}

} // namespace

Shape conditions_shape()
{
    Shape shape{.ordered = false};
    for (const char* each : {"all", "any", "not", "is", "is-not", "one-of", "less", "more", "contains", "known", "days-until"})
        shape.children.push_back({each, 0, 0});
    return shape;
}

Condition read_condition(const XmlSource& xml, pugi::xml_node node, const Vocabulary& vocabulary)
{
    return Reader{xml, vocabulary}.read(node);
}

} // namespace junbi
