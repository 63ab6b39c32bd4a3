// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/terminal_sheet_facts.h"

namespace junbi {

PrintJob terminal_sheet_job(const Wizard& wizard, const Say& say, const std::string& language, const std::string& computer)
{
    const TerminalSheets sheets{paper_head(wizard), terminals(wizard, computer)};
    return sheet_job("terminal-sheet", terminal_sheet_content(sheets, say), say, language, sheets.head.today);
}

} // namespace junbi
