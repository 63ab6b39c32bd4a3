// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/content_quote_comparison.h"
#include "wizard/documents/paper.h"
#include "wizard/engine/wizard.h"

namespace junbi {

/// The estimates as the step “vendor” compared them.
ComparisonFacts comparison_facts(const Wizard& wizard);

PrintJob quote_comparison_job(const Wizard& wizard, const Say& say, const std::string& language);

/// True where an estimate has been entered and nothing has been ordered.
bool estimates_to_compare(const Wizard& wizard);

} // namespace junbi
