// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/paper_head.h"
#include "wizard/documents/terminal.h"

namespace junbi {

/// What the terminal sheets say; nothing in it is worked out while printing.
struct TerminalSheets {
    PaperHead head;
    std::vector<Terminal> terminals = {}; ///< none: one sheet to fill in by hand
};

/// The words and lists of templates/terminal-sheet.xml: each computer is a part of its own. Secrets are boxes to write in.
Content terminal_sheet_content(const TerminalSheets& sheets, const Say& say);

} // namespace junbi
