// SPDX-License-Identifier: Apache-2.0
#include "checks/card_reader/judging.h"

#include <algorithm>
#include <functional>
#include <sstream>
#include <string_view>

namespace junbi::card_reader_step {
namespace {

constexpr std::string_view rule_table = "card_reader.readers";

std::string lower(std::string_view text)
{
    std::string result(text);
    for (char& c : result)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return result;
}

/// True where one of the alternatives "a|b|c" passes the test.
bool any_of_alternatives(std::string_view alternatives, const std::function<bool(std::string_view)>& test)
{
    while (!alternatives.empty()) {
        const std::string_view one = alternatives.substr(0, alternatives.find('|'));
        if (!one.empty() && test(one))
            return true;
        alternatives.remove_prefix(std::min(one.size() + 1, alternatives.size()));
    }
    return false;
}

/// Everything known of the family: its products as sold, a driver that one of them needs, a maker's claim for one of them.
Known family_of(std::size_t found, const Table& rows)
{
    Known known{.family = rows.at(found, "family"), .type = rows.at(found, "type"), .products = {}, .driver = rows.at(found, "driver")};
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows.at(i, "family") != known.family)
            continue;
        known.maker_claims = known.maker_claims || rows.at(i, "claim") == "maker";
        if (known.driver.empty())
            known.driver = rows.at(i, "driver");
        if (!rows.at(i, "model").empty())
            known.products += (known.products.empty() ? "" : ", ") + rows.at(i, "name");
    }
    return known;
}

Known first_row(const Rules& rules, const std::function<bool(const Table&, std::size_t)>& fits)
{
    const Table& rows = rules.table(std::string(rule_table));
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (fits(rows, i))
            return family_of(i, rows);
    return {};
}

/// True where the model has a typed word that looks like a model number: five characters or more with a digit among them.
bool has_typed_number(const std::string& model, const std::string& typed)
{
    std::istringstream words(typed);
    for (std::string word; words >> word;)
        if (word.size() >= 5 && word.find_first_of("0123456789") != word.npos && model.find(word) != model.npos)
            return true;
    return false;
}

} // namespace

Known known_by_name(const std::string& name, const Rules& rules)
{
    const std::string searched = lower(name);
    return first_row(rules, [&](const Table& rows, std::size_t i) {
        return any_of_alternatives(
            rows.at(i, "names"), [&](std::string_view part) { return searched.find(lower(part)) != std::string::npos; });
    });
}

Known known_by_usb(const std::string& usb, const Rules& rules)
{
    const std::string searched = lower(usb);
    return first_row(rules, [&](const Table& rows, std::size_t i) {
        return any_of_alternatives(rows.at(i, "usb"), [&](std::string_view id) { return searched == id; });
    });
}

std::string family_typed(const std::string& typed, const Rules& rules)
{
    if (const std::string family = known_by_name(typed, rules).family; !family.empty())
        return family;
    const std::string searched = lower(typed);
    return first_row(rules, [&](const Table& rows, std::size_t i) {
        const std::string model = lower(rows.at(i, "model"));
        return !model.empty() && (searched.find(model) != searched.npos || has_typed_number(model, searched));
    }).family;
}

} // namespace junbi::card_reader_step
