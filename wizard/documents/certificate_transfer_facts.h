// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/content_certificate_transfer.h"
#include "wizard/documents/paper.h"
#include "wizard/engine/wizard.h"

namespace junbi {

/// What is known of the certificates on the computer that is replaced. `computer` empty: the office's only one, else a sheet to fill
/// in by hand. Throws Failure (usage) where the office has no computer of that name.
TransferFacts certificate_transfer_facts(const Wizard& wizard, const std::string& computer);

/// The certificate transfer sheet ready to be printed; only output and format are left to choose.
PrintJob certificate_transfer_job(const Wizard& wizard, const Say& say, const std::string& language, const std::string& computer);

} // namespace junbi
