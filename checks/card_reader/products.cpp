// SPDX-License-Identifier: Apache-2.0
#include "checks/card_reader/products.h"

#include <algorithm>
#include <sstream>

namespace junbi::card_reader_step {
namespace {

constexpr std::size_t shortest_model = 5; ///< a typed word that is shorter, or has no digit, can mean too many things

std::string lower(std::string text)
{
    for (char& c : text)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return text;
}

/// As the row says; an older table without tiers has the maker's claim, and a row with neither name in PC/SC nor USB id has only
/// its name.
Tier tier_of(const Table& rows, std::size_t row)
{
    const bool only_named = rows.at(row, "names").empty() && rows.at(row, "usb").empty();
    if (rows.at(row, "claim") == "maker" && rows.at(row, "tier").empty())
        return Tier::claimed;
    if (rows.at(row, "tier").empty())
        return only_named ? Tier::unknown : Tier::known;
    return tier_named(rows.at(row, "tier"));
}

bool looks_like_a_model(const std::string& word)
{
    return word.size() >= shortest_model && word.find_first_of("0123456789") != std::string::npos;
}

/// The words of a text that look like a model number, brackets taken away.
std::vector<std::string> model_words(const std::string& text)
{
    std::string plain = lower(text);
    std::replace_if(
        plain.begin(), plain.end(), [](char c) { return c == '(' || c == ')' || c == ','; }, ' ');
    std::vector<std::string> found;
    std::istringstream words(plain);
    for (std::string word; words >> word;)
        if (looks_like_a_model(word))
            found.push_back(word);
    return found;
}

} // namespace

std::vector<Product> products(const Rules& rules)
{
    std::vector<Product> all;
    const Table& rows = rules.table("card_reader.readers");
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (!rows.at(i, "model").empty())
            all.push_back({rows.at(i, "id"), rows.at(i, "name"), rows.at(i, "model"), rows.at(i, "family"), rows.at(i, "type"),
                rows.at(i, "connection"), rows.at(i, "driver"), tier_of(rows, i)});
    return all;
}

bool is_meant(const Product& product, const std::string& typed)
{
    const std::string searched = lower(typed), model = lower(product.model);
    const auto in = [](const std::string& all) { return [&all](const std::string& word) { return all.find(word) != std::string::npos; }; };
    const std::vector<std::string> of_product = model_words(model), of_typed = model_words(searched);
    return std::any_of(of_product.begin(), of_product.end(), in(searched)) || std::any_of(of_typed.begin(), of_typed.end(), in(model));
}

std::optional<Product> product_typed(const std::string& typed, const Rules& rules)
{
    for (Product& each : products(rules))
        if (is_meant(each, typed))
            return std::move(each);
    return std::nullopt;
}

Text known_of(const Product& product)
{
    switch (product.tier) {
    case Tier::official:
        return T("entered in the table as being on the official list");
    case Tier::claimed:
        return T("the maker says that it works with the card-reading app");
    case Tier::known:
        return T("the model is known, but not whether it works with the card-reading app");
    case Tier::descriptor:
        return T("told by its technical data only; whether it works with the card-reading app is not known");
    default:
        return words_for(product.tier);
    }
}

Text connection_of(const Product& product)
{
    return product.connection == "USB / built-in" ? T("USB or built in") : verbatim(product.connection);
}

} // namespace junbi::card_reader_step
