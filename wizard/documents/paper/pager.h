// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/paper/layout.h"
#include "wizard/documents/paper/sheet.h"

namespace junbi {

/// Lays a whole document out on as many sheets as it takes: header and footer on each, tables divided between rows,
/// everything else kept together.
Pages paginate(const Fonts& fonts, const Element& page, const std::string& document, const PrintJob& job);

} // namespace junbi
