// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "installers/smart_card_service/place.h"

namespace junbi {

/// The place of the packages that card readers need on Debian and its like.
constexpr auto packages_place = "packages:pcscd,libccid";

/// Asks dpkg which of them are missing, and apt what installing them would bring.
SeenPlace look_at_packages(const Host& host);

/// True where one of them is missing and apt is there; false too where nobody could say.
bool packages_missing(const Host& host);

Standing standing_of_packages(const Host& host, const std::vector<Made>& made);

/// Removes the packages that we installed and no other. A sentence where something else needs them by now.
std::optional<Text> undo_packages(const Host& host, const std::vector<Made>& made);

} // namespace junbi
