// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/card_reader/tiers.h"
#include "checks/contract/rules.h"
#include "checks/contract/text.h"

#include <optional>
#include <string>
#include <vector>

namespace junbi::card_reader_step {

/// A card reader as it is sold, from the rule table card_reader.readers.
struct Product {
    std::string id, name, model, family, type, connection, driver;
    Tier tier = Tier::unknown;

    /// Nothing but its name is known.
    bool only_named() const { return tier == Tier::unknown; }
    /// Known not to work, or no reader that a card can be laid on or put into.
    bool unfit() const { return tier == Tier::unsuitable || takes_no_card(tier); }
    bool usb() const { return connection.find("USB") != std::string::npos; }
    bool bluetooth() const { return connection.find("Bluetooth") != std::string::npos; }
};

/// All rows with a model, in the order of the table.
std::vector<Product> products(const Rules& rules);

/// The product that a person means by what is typed ("ソニー RC-S300"), if the table has it.
std::optional<Product> product_typed(const std::string& typed, const Rules& rules);

/// True where the person can mean this product.
bool is_meant(const Product& product, const std::string& typed);

/// What is known of a product with the card-reading app: "the maker says that it works with the card-reading app".
Text known_of(const Product& product);

/// How it is joined to the computer, in words.
Text connection_of(const Product& product);

} // namespace junbi::card_reader_step
