// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/engine/failure.h"
#include "wizard/tables/table_file.h"

#include <optional>
#include <string>

// In the part junbi-tables, so that only those pay for libzip who read a workbook.
extern "C" {
/// Reads an Excel workbook (.xlsx, .xlsm): the sheet asked for, or the first visible one that is not empty. What went wrong is in
/// `trouble`.
void junbi_read_workbook(const std::string& bytes, const junbi::Text& source, const junbi::Reading& reading, junbi::TableFile& table,
    std::optional<junbi::Failure>& trouble) noexcept;
}
