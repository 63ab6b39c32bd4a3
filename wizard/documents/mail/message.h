// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/paper.h"

#include <string>

namespace junbi {

/// The draft with the PDF attached, as a message of RFC 5322 and MIME that mail programs open for sending (X-Unsent). The same draft gives
/// the same bytes. Throws std::invalid_argument with an address that cannot be understood.
std::string message_of(const MailDraft& draft, const std::string& pdf);

} // namespace junbi
