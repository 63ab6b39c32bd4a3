// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/check.h"

#include <string>
#include <vector>

namespace junbi::card_reader_step {

/// What the rule table knows of a reader; an empty family: unknown.
struct Known {
    std::string family, type, products, driver;
    bool maker_claims = false;
};

/// Told by a part of the reader's name in PC/SC, whatever the case of its letters.
Known known_by_name(const std::string& name, const Rules& rules);

/// Told by the USB id, "054c:0dc9".
Known known_by_usb(const std::string& usb, const Rules& rules);

/// The family of a model as a person types it ("Sony RC-S300"); empty where the table cannot tell.
std::string family_typed(const std::string& typed, const Rules& rules);

/// The readers seen, with their family and how sure it is that they fit.
std::vector<Finding> judge_readers(const std::vector<CardReader>& readers, const Case& c);

/// What lies on the readers; one My Number card on one of them is enough.
std::vector<Finding> judge_cards(const std::vector<CardReader>& readers);

/// USB devices that look like readers but are not there for programs: their driver is missing.
std::vector<Finding> judge_usb(const std::vector<UsbDevice>& devices, const std::vector<CardReader>& readers, const Rules& rules);

/// What the office decided: type, scenes, the official list, Bluetooth.
std::vector<Finding> judge_choice(const Case& c);

/// What the guide says in section 2-2, in our words.
std::vector<GuideLine> notes();

Form form();

/// The official list of devices for the card-reading app.
inline constexpr auto official_list = "https://iryohokenjyoho.service-now.com/csm?id=kb_article_view&sysparm_article=KB0011081";

} // namespace junbi::card_reader_step
