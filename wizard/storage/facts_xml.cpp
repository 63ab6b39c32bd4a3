// SPDX-License-Identifier: Apache-2.0
#include "wizard/storage/facts_xml.h"

#include "checks/contract/days.h"
#include "checks/contract/fact_names.h"

#include <pugixml.hpp>

#include <type_traits>

namespace junbi {
namespace {

template <class T>
struct IsList : std::false_type {
};
template <class T>
struct IsList<std::vector<T>> : std::true_type {
};

template <class T>
void write_value(pugi::xml_node node, const T& value)
{
    if constexpr (std::is_same_v<T, std::string>)
        node.text().set(value.c_str());
    else if constexpr (std::is_same_v<T, bool>)
        node.text().set(value ? "yes" : "no");
    else if constexpr (std::is_same_v<T, long long>)
        node.text().set(value);
    else if constexpr (std::is_same_v<T, Moment>)
        node.text().set(iso_moment(value).c_str());
    else if constexpr (std::is_same_v<T, Card>)
        node.text().set(std::string(name_of(value)).c_str());
    else if constexpr (IsList<T>::value) {
        for (const auto& each : value)
            write_value(node.append_child("item"), each);
    } else
        each_member(
            value, [&](std::string_view name, const auto& member) { write_value(node.append_child(std::string(name).c_str()), member); });
}

template <class T>
void read_value(pugi::xml_node node, T& value)
{
    if constexpr (std::is_same_v<T, std::string>)
        value = node.text().get();
    else if constexpr (std::is_same_v<T, bool>)
        value = std::string_view(node.text().get()) == "yes";
    else if constexpr (std::is_same_v<T, long long>)
        value = node.text().as_llong();
    else if constexpr (std::is_same_v<T, Moment>)
        value = parse_moment(node.text().get()).value_or(Moment{});
    else if constexpr (std::is_same_v<T, Card>)
        value = card_named(node.text().get()).value_or(Card::unreadable);
    else if constexpr (IsList<T>::value) {
        for (const pugi::xml_node item : node.children("item"))
            read_value(item, value.emplace_back());
    } else
        each_member(value, [&](std::string_view name, auto& member) { read_value(node.child(std::string(name).c_str()), member); });
}

template <class T>
Fact<T> read_fact(pugi::xml_node node)
{
    if (!node)
        return {};
    Fact<T> fact;
    if (const auto trouble = node.attribute("trouble"))
        fact = Fact<T>(trouble_named(trouble.value()).value_or(Trouble::failed), node.attribute("detail").value());
    else {
        T value{};
        read_value(node, value);
        fact = Fact<T>(std::move(value));
    }
    fact.seen = parse_moment(node.attribute("seen").value()).value_or(Moment{});
    return fact;
}

template <class T>
void write_fact(pugi::xml_node parent, const char* name, const Fact<T>& fact)
{
    pugi::xml_node node = parent.child(name);
    if (!fact.asked() || read_fact<T>(node) == fact)
        return;
    if (node)
        parent.remove_child(node);
    node = parent.append_child(name);
    node.append_attribute("seen") = iso_moment(fact.seen).c_str();
    if (fact) {
        write_value(node, *fact);
        return;
    }
    node.append_attribute("trouble") = std::string(name_of(fact.trouble())).c_str();
    if (!fact.detail().empty())
        node.append_attribute("detail") = fact.detail().c_str();
}

} // namespace

void write_facts(pugi::xml_node node, const Facts& facts)
{
    each_member(facts, [&](std::string_view name, const auto& fact) { write_fact(node, std::string(name).c_str(), fact); });
}

Facts read_facts(pugi::xml_node node)
{
    Facts facts;
    each_member(facts, [&](std::string_view name, auto& fact) {
        fact = read_fact<std::remove_cvref_t<decltype(*fact)>>(node.child(std::string(name).c_str()));
    });
    return facts;
}

} // namespace junbi
