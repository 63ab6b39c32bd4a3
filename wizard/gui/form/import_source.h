// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/engine/table_import.h"
#include "wizard/tables/table_file.h"

#include <functional>
#include <memory>
#include <string>

namespace junbi {

/// Where foreign rows come from, and for which question.
struct ImportSource {
    std::function<TableFile(const Reading&)> read; ///< slow; throws Failure
    Field field;
    Fitting fitting; ///< all but the header row
    Say say;
    bool pasted = false;
};

/// A foreign table as it was read, and how it fits. Shared between the window and what works in the background.
struct ForeignTable {
    TableFile file;
    Foreign foreign;
};
using SharedForeign = std::shared_ptr<const ForeignTable>;

/// Reads the source and fits it. Slow; throws Failure.
SharedForeign read_source(const ImportSource& source, const Reading& reading);

/// Fits what was read already to another header row (0: it has none). Throws Failure (usage) where that row is not there.
SharedForeign with_header_row(const ImportSource& source, const SharedForeign& known, std::size_t row);

} // namespace junbi
