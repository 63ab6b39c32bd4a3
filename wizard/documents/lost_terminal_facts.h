// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/content_lost_terminal.h"

namespace junbi {

/// Whom to call in which order; numbers only where they are published or the office noted them.
LossFacts loss_facts(const Wizard& wizard);

PrintJob lost_terminal_job(const Wizard& wizard, const Say& say, const std::string& language);

} // namespace junbi
