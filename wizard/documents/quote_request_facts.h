// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/content_quote_request.h"

namespace junbi {

/// What a vendor has to know to make an estimate, from the answers and the computers of the office. Vendors that have answered already
/// are not asked again.
RequestFacts request_facts(const Wizard& wizard);

PrintJob quote_request_job(const Wizard& wizard, const Say& say, const std::string& language);

/// True where a vendor is to be asked and nothing has been ordered.
bool quote_wanted(const Wizard& wizard);

} // namespace junbi
