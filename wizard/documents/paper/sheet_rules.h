// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/paper/sheet.h"

namespace junbi {

/// What can only be seen on the finished sheets: words where printers do not print (within 5 mm of the edge of the paper), and words that
/// are too pale against a shape or a part of a picture that lies behind them. Adds to the issues; what was told of the same words before
/// is not told again.
void check_sheets(Pages& pages);

} // namespace junbi
