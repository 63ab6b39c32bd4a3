// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/text.h"

#include <string_view>

namespace junbi::card_reader_step {

/// How much is known of a reader; where several rows speak of one family, the first of these counts.
enum class Tier {
    official,       ///< somebody entered it as being on the official list: no row that is shipped
    claimed,        ///< its maker says that it works with the card-reading app
    known,          ///< known hardware of a suitable kind
    descriptor,     ///< on libccid's list: by what it says of itself it should work
    unsuitable,     ///< known not to work
    token,          ///< a key with a chip of its own: no card goes in
    virtual_reader, ///< made by a program
    unknown,
};

/// As the rule table writes it; anything else is unknown.
Tier tier_named(std::string_view name);

/// For people: "the maker claims support".
Text words_for(Tier tier);

/// True for what shows itself as a reader although nobody can lay a card on it.
constexpr bool takes_no_card(Tier tier) { return tier == Tier::token || tier == Tier::virtual_reader; }

} // namespace junbi::card_reader_step
