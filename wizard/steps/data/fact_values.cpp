// SPDX-License-Identifier: Apache-2.0
#include "wizard/steps/data/fact_values.h"

#include "checks/contract/days.h"
#include "checks/contract/fact_names.h"

#include <type_traits>

namespace junbi {
namespace {

using Values = std::vector<std::string>;

template <class T>
using Getter = std::function<void(const T&, Values&)>;

template <class T>
struct Inside {
};
template <class T>
struct Inside<std::vector<T>> {
    using type = T;
};
template <class T>
struct Inside<Fact<T>> {
    using type = T;
};

template <class T>
concept List = std::is_same_v<T, std::vector<typename Inside<T>::type>>;
template <class T>
concept Looked = std::is_same_v<T, Fact<typename Inside<T>::type>>;
template <class T>
concept WithMembers = requires(const T* fact)
{
    names(fact);
};

std::string as_text(const std::string& value) { return value; }
std::string as_text(bool value) { return value ? "yes" : "no"; }
std::string as_text(long long value) { return std::to_string(value); }
std::string as_text(Moment value) { return value == Moment{} ? "" : iso_day(day_in_japan(value)); }
std::string as_text(Card value) { return std::string(name_of(value)); }

std::pair<std::string_view, std::string_view> first_and_rest(std::string_view path)
{
    const std::size_t dot = path.find('.');
    return dot == path.npos ? std::pair(path, std::string_view()) : std::pair(path.substr(0, dot), path.substr(dot + 1));
}

template <class T>
Getter<T> getter(std::string_view path);

template <class Owner, class Value>
Getter<Owner> through(Value Owner::*member, std::string_view rest)
{
    const Getter<Value> inner = getter<Value>(rest);
    if (!inner)
        return {};
    return [member, inner](const Owner& owner, Values& values) { inner(owner.*member, values); };
}

template <WithMembers T>
Getter<T> getter_of_member(std::string_view path)
{
    Getter<T> found;
    const auto [first, rest] = first_and_rest(path);
    const auto try_one = [&, name = first, below = rest](const auto& named) {
        if (named.name == name)
            found = through(named.member, below);
    };
    std::apply([&](const auto&... named) { (try_one(named), ...); }, names(static_cast<const T*>(nullptr)));
    return found;
}

template <List T>
Getter<T> getter_of_list(std::string_view path)
{
    using Item = typename Inside<T>::type;
    if (path.empty() && WithMembers<Item>)
        return [](const T& list, Values& values) { values.push_back(std::to_string(list.size())); };
    const Getter<Item> inner = getter<Item>(path);
    if (!inner)
        return {};
    return [inner](const T& list, Values& values) {
        for (const Item& each : list)
            inner(each, values);
    };
}

template <class T>
Getter<T> getter(std::string_view path)
{
    if constexpr (Looked<T>) {
        const auto inner = getter<typename Inside<T>::type>(path);
        return inner ? Getter<T>([inner](const T& fact, Values& values) {
            if (fact)
                inner(*fact, values);
        })
                     : Getter<T>();
    } else if constexpr (List<T>)
        return getter_of_list<T>(path);
    else if constexpr (WithMembers<T>)
        return getter_of_member<T>(path);
    else
        return !path.empty() ? Getter<T>() : [](const T& value, Values& values) {
            if (std::string text = as_text(value); !text.empty())
                values.push_back(std::move(text));
        };
}

template <class T>
void add_names(const std::string& name, Values& all)
{
    if constexpr (Looked<T>)
        add_names<typename Inside<T>::type>(name, all);
    else if constexpr (List<T>) {
        if constexpr (WithMembers<typename Inside<T>::type>)
            all.push_back(name);
        add_names<typename Inside<T>::type>(name, all);
    } else if constexpr (WithMembers<T>)
        each_member(static_cast<const T&>(T{}),
            [&]<class Member>(std::string_view below, const Member&) { add_names<Member>(name + "." + std::string(below), all); });
    else
        all.push_back(name);
}

} // namespace

FactValues fact_values(std::string_view name) { return getter<Facts>(name); }

std::vector<std::string> all_fact_names()
{
    Values all;
    each_member(static_cast<const Facts&>(Facts{}),
        [&]<class Member>(std::string_view name, const Member&) { add_names<Member>(std::string(name), all); });
    return all;
}

std::optional<std::pair<Trouble, std::string>> trouble_with(const Facts& facts, std::string_view group)
{
    std::optional<std::pair<Trouble, std::string>> trouble;
    each_member(facts, [&](std::string_view name, const auto& fact) {
        if (name == group && !fact)
            trouble.emplace(fact.trouble(), fact.detail());
    });
    return trouble;
}

} // namespace junbi
