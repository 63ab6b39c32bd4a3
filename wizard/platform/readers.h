// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/platform/pcsc.h"
#include "wizard/platform/unseen.h"

#include <filesystem>
#include <string>
#include <vector>

namespace junbi {

/// Every reader and what lies on it. Sends a card three commands and no others: SELECT of the JPKI application,
/// SELECT of EF 0006, READ BINARY of the 32 bytes of the token name. Never a PIN, never the ATR.
/// Throws Unseen where the smart-card service cannot be asked.
std::vector<CardReader> look_at_readers(const Pcsc& pcsc, const std::filesystem::path& root, const Stop& stop);

/// What lies on one reader; `detail` gets the code where something went wrong.
Card look_at_card(const Pcsc& pcsc, const PcscCard& card, std::string& detail);

/// Why there is no card to ask, from the code of a connection or a command. Throws Unseen where the service is gone.
Card card_for_code(PcscCode code);

/// Why the service cannot be asked, from its code.
Trouble trouble_for_code(PcscCode code);

/// A slot inside a reader for its maker's own chip: PC/SC lists it as a reader, but no card goes there. Told by the word
/// "SAM" standing alone ("SAMSUNG" is a maker). Such slots are never looked at and never told.
bool is_security_module(const std::string& name);

/// The name without the serial number that pcsc-lite puts in parentheses.
std::string reader_name(std::string name);

/// The code as people look it up: "8010000B".
std::string code_text(PcscCode code);

} // namespace junbi
