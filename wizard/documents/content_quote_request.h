// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/content.h"
#include "wizard/documents/quote_letter.h"

namespace junbi {

/// The words and lists of templates/quote-request.xml: each letter is a part of its own.
Content quote_request_content(const RequestFacts& facts, const std::vector<Letter>& letters, const Say& say);

} // namespace junbi
