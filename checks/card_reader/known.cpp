// SPDX-License-Identifier: Apache-2.0
#include "checks/card_reader/judging.h"

#include <algorithm>
#include <sstream>

namespace junbi::card_reader_step {
namespace {

std::string lower(std::string_view text)
{
    std::string result(text);
    for (char& c : result)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return result;
}

/// Everything known of the family: its products as sold, the drivers that they need, a maker's claim for one of them.
void add_family(Known& known, const ReaderFamily& family, const ReaderIndex& index)
{
    known.family = family.name;
    known.tier = family.tier;
    for (const std::uint32_t row : family.rows) {
        const auto cell = [&](std::string_view column) -> const std::string& { return index.at(row, column); };
        known.maker_claims = known.maker_claims || cell("claim") == "maker";
        if (known.driver.empty())
            known.driver = cell("driver");
        auto& pages = known.driver_pages;
        if (!cell("driver_url").empty() && std::find(pages.begin(), pages.end(), cell("driver_url")) == pages.end())
            pages.push_back(cell("driver_url"));
        if (!cell("model").empty())
            known.products += (known.products.empty() ? "" : ", ") + cell("name");
        if (known.source.empty() && tier_named(cell("tier")) == family.tier) {
            known.source = cell("source");
            known.checked = cell("checked");
        }
    }
}

Known described(const ReaderIndex::Found& found, const ReaderIndex& index)
{
    Known known;
    if (!found)
        return known;
    add_family(known, *found.family, index);
    known.type = index.at(found.rows.front(), "type");
    return known;
}

/// What a USB id says of the driver under Linux counts for that id, whichever of its rows says it.
std::string linux_driver(const ReaderIndex::Found& by_usb, const ReaderIndex& index)
{
    for (const std::uint32_t row : by_usb.rows)
        if (!index.at(row, "linux").empty())
            return index.at(row, "linux");
    return {};
}

/// A name says it only where all products with that name agree.
std::string agreed_linux_driver(const ReaderIndex::Found& by_name, const ReaderIndex& index)
{
    std::string agreed = by_name ? index.at(by_name.rows.front(), "linux") : "";
    for (const std::uint32_t row : by_name.rows)
        if (index.at(row, "linux") != agreed)
            agreed.clear();
    return agreed;
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

Known known_by_name(const std::string& name, const ReaderIndex& index)
{
    const auto found = index.by_name(name);
    Known known = described(found, index);
    known.linux_driver = agreed_linux_driver(found, index);
    return known;
}

Known known_by_usb(const std::string& usb, const ReaderIndex& index)
{
    const auto found = index.by_usb(usb);
    Known known = described(found, index);
    known.linux_driver = linux_driver(found, index);
    return known;
}

Known known_by_name(const std::string& name, const Rules& rules) { return known_by_name(name, ReaderIndex(reader_table(rules))); }
Known known_by_usb(const std::string& usb, const Rules& rules) { return known_by_usb(usb, ReaderIndex(reader_table(rules))); }

Known known_reader(const CardReader& reader, const ReaderIndex& index)
{
    Known known = known_by_name(reader.name, index);
    const Known by_usb = known_by_usb(reader.usb, index);
    if (known.family.empty())
        return by_usb;
    if (!by_usb.family.empty())
        known.linux_driver = by_usb.linux_driver;
    return known;
}

std::string joined(const std::vector<std::string>& words)
{
    std::string all;
    for (const std::string& each : words)
        all += (all.empty() ? "" : ", ") + each;
    return all;
}

std::string family_typed(const std::string& typed, const Rules& rules)
{
    const Table& rows = reader_table(rules);
    const ReaderIndex index(rows);
    if (const auto found = index.by_name(typed))
        return std::string(found.family->name);
    const std::string searched = lower(typed);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string model = lower(rows.at(i, "model"));
        if (!model.empty() && (searched.find(model) != searched.npos || has_typed_number(model, searched)))
            return rows.at(i, "family").empty() ? rows.at(i, "name") : rows.at(i, "family");
    }
    return {};
}

} // namespace junbi::card_reader_step
