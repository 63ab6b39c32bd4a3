// SPDX-License-Identifier: Apache-2.0
#include "wizard/steps/data/names.h"

#include "checks/contract/days.h"
#include "wizard/engine/summary.h"
#include "wizard/steps/data/fact_values.h"

#include <algorithm>

namespace junbi {
namespace {

Values if_any(std::string text) { return text.empty() ? Values{} : Values{std::move(text)}; }

Values cells(const Table& table, const std::string& column)
{
    Values values;
    for (std::size_t i = 0; i < table.size(); ++i)
        if (!table.at(i, column).empty())
            values.push_back(table.at(i, column));
    return values;
}

ValuesOf answer(const Answers& (*of)(const Case&), const std::string& rest)
{
    const auto [field, column] = cut(rest);
    if (!column.empty())
        return [of, id = field, cell = column](const Case& given) { return cells(of(given).rows(id), cell); };
    return [of, id = field](const Case& given) {
        const std::size_t rows = of(given).rows(id).size();
        return if_any(rows > 0 ? std::to_string(rows) : of(given).text(id));
    };
}

ValuesOf fact(const std::string& rest)
{
    const FactValues read = fact_values(rest);
    if (!read)
        return {};
    return [read](const Case& given) {
        Values values;
        read(given.facts, values);
        return values;
    };
}

ValuesOf rule(const std::string& rest)
{
    const RuleName name = rule_name(rest);
    if (name.column.empty())
        return {};
    if (name.row == "*")
        return [name](const Case& given) { return cells(given.rules.table(name.table), name.column); };
    return [name](const Case& given) { return if_any(given.rules.value(name.table, name.row, name.column)); };
}

Values setting(const Case& given, const std::string& name)
{
    const auto found = given.settings.find(name);
    return found == given.settings.end() ? Values{} : if_any(found->second);
}

Values standing(const Case& given, const std::string& step)
{
    const auto found = given.upstream.find(step);
    return found == given.upstream.end() ? Values{} : Values{std::string(name_of(worst(found->second.findings)))};
}

} // namespace

std::pair<std::string, std::string> cut(std::string_view name)
{
    const std::size_t dot = name.find('.');
    return {std::string(name.substr(0, dot)), dot == name.npos ? std::string() : std::string(name.substr(dot + 1))};
}

RuleName rule_name(std::string_view rest)
{
    const auto [step, below] = cut(rest);
    const auto [table, place] = cut(below);
    const std::size_t dot = place.rfind('.');
    if (dot == place.npos)
        return {};
    return {step + "." + table, place.substr(0, dot), place.substr(dot + 1)};
}

ValuesOf values_behind(std::string_view name)
{
    const auto [kind, rest] = cut(name);
    if (kind == "today" && rest.empty())
        return [](const Case& given) { return Values{iso_day(given.today)}; };
    if (rest.empty() || rest.ends_with('.'))
        return {};
    if (kind == "own")
        return answer([](const Case& given) -> const Answers& { return given.own; }, rest);
    if (kind == "office")
        return answer([](const Case& given) -> const Answers& { return given.office; }, rest);
    if (kind == "computer")
        return answer([](const Case& given) -> const Answers& { return given.computer; }, rest);
    if (kind == "facts")
        return fact(rest);
    if (kind == "rules")
        return rule(rest);
    if (kind == "settings")
        return [id = rest](const Case& given) { return setting(given, id); };
    if (kind == "after")
        return [id = rest](const Case& given) { return standing(given, id); };
    return {};
}

Values values_of(std::string_view name, const Case& given)
{
    const ValuesOf read = values_behind(name);
    return read ? read(given) : Values{};
}

} // namespace junbi
