// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/platform/surroundings.h"
#include "wizard/platform/unseen.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace junbi {

/// Maker, model and host name; what makers leave as "To be filled by O.E.M." stays empty.
Machine look_at_machine(const std::filesystem::path& root);

/// The operating system, and whether its TLS library offers TLS 1.3.
System look_at_system(const std::filesystem::path& root);

/// The browsers the guide speaks of that are installed. None is started for its version.
std::vector<Browser> look_at_browsers(const std::filesystem::path& root);

/// How the person sits here: on Linux told from the environment of the session alone.
Session look_at_session(const std::map<std::string, std::string>& environment);

/// Every USB device but the computer's own hubs.
std::vector<UsbDevice> look_at_usb(const std::filesystem::path& root);

/// Which USB devices are plugged in, in words that are only good for comparing.
std::string usb_names(const std::filesystem::path& root);

/// The smart-card service as the system that starts it knows it, and whether the general driver is there.
CardService look_at_card_service(const std::filesystem::path& root);

/// "054c:0dc9" for a reader's CHANNEL_ID as drivers of USB readers on Linux give it (0x0020, bus, address); else empty.
std::string usb_id(std::uint32_t channel, const std::filesystem::path& root);

} // namespace junbi
