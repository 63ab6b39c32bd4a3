// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/quote_letter.h"
#include "wizard/engine/wizard.h"

namespace junbi {

/// What vendors have to know to make an estimate, from the answers and the computers of the office: for one vendor, or, where `vendor` is
/// empty, for each that has not answered yet. Throws Failure (usage) where there is none of that name.
RequestFacts request_facts(const Wizard& wizard, const std::string& vendor);

/// The letters ready to be printed, as rows, and, where it is one, as the draft of a mail. What is missing or looks wrong in them is told.
PrintJob quote_request_job(const Wizard& wizard, const Say& say, const std::string& language, const std::string& vendor);

/// The names of the vendors that have not answered yet.
std::vector<std::string> vendors_to_ask(const Wizard& wizard);

/// True where a vendor is to be asked and nothing has been ordered.
bool quote_wanted(const Wizard& wizard);

} // namespace junbi
