// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "installers/smart_card_service/place.h"

namespace junbi {

/// The place of the smart-card service: pcscd.socket, which systemd starts pcscd through.
constexpr auto service_place = "service:pcscd.socket";

/// Asks systemd how it stands and says what is missing for it to run now and whenever the computer starts.
SeenPlace look_at_service(const Host& host);

Standing standing_of_service(const Host& host, const std::vector<Made>& made);

/// Stops what we started, and takes out of the computer's start what we put there; what somebody else changed meanwhile stays.
std::optional<Text> undo_service(const Host& host, const std::vector<Made>& made);

} // namespace junbi
