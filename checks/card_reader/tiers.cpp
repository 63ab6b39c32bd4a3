// SPDX-License-Identifier: Apache-2.0
#include "checks/card_reader/tiers.h"

#include <array>
#include <utility>

namespace junbi::card_reader_step {

Tier tier_named(std::string_view name)
{
    constexpr std::array<std::pair<std::string_view, Tier>, 7> names{
        {{"official", Tier::official}, {"claimed", Tier::claimed}, {"known", Tier::known}, {"descriptor", Tier::descriptor},
            {"unsuitable", Tier::unsuitable}, {"token", Tier::token}, {"virtual", Tier::virtual_reader}}};
    for (const auto& [written, tier] : names)
        if (name == written)
            return tier;
    return Tier::unknown;
}

Text words_for(Tier tier)
{
    switch (tier) {
    case Tier::official:
        return T("entered as being on the official list");
    case Tier::claimed:
        return T("its maker claims support");
    case Tier::known:
        return T("known hardware of a suitable kind");
    case Tier::descriptor:
        return T("should work by its descriptor");
    case Tier::unsuitable:
        return T("known not to work");
    case Tier::token:
        return T("a USB key with a chip of its own");
    case Tier::virtual_reader:
        return T("made by a program");
    case Tier::unknown:
        break;
    }
    return T("not known to Junbi");
}

} // namespace junbi::card_reader_step
