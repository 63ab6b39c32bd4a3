// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/paper/sheet_flow.h"
#include "wizard/documents/paper/table.h"

namespace junbi {

/// Lets a <table> flow over sheets: its header row, and the section that holds, stand again on each. `below` is the height of what has to
/// stand under its last row: the two stay together, so that signatures never stand alone on a page.
void flow_table(Composer& composer, const Element& table, const Around& around, double below, SheetFlow& sheets);

} // namespace junbi
