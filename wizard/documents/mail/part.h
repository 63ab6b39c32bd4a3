// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/paper.h"

#include <string>

namespace junbi {

// The door of lib/junbi/parts/junbi-mail.so.
using MailWrite = void(const MailDraft& draft, const std::string& pdf, std::string& message);

} // namespace junbi
