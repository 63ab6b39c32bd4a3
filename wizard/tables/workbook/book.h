// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/tables/workbook/archive.h"

#include <string>
#include <vector>

namespace junbi {

/// How the numbers of a cell style are shown.
struct NumberStyle {
    bool date = false;
    std::size_t digits = 0; ///< a format of zeros only ("0000"): so many digits, with zeros in front
};

struct BookSheet {
    std::string name, file; ///< file: inside the archive
    bool hidden = false;
};

/// What a workbook says about itself before its cells are read.
struct Book {
    std::vector<BookSheet> sheets;
    std::string strings; ///< file of the shared strings; empty: none
    std::vector<NumberStyle> styles;
    bool from_1904 = false; ///< days are counted from 1904, as on old Macs
};

/// Throws Damaged, Locked, TooMuch.
Book read_book(Archive& archive);

/// True where a number in that format is shown as a day. "General", colours, quoted words and what stands behind \ _ * are no
/// letters of a day.
bool is_date_format(const std::string& code);

/// "2023-03-15" for 45000; empty where no day has that number. Spreadsheets believe in 29 February 1900.
std::string day_of_serial(double serial, bool from_1904);

/// What programs write for characters that XML cannot hold: "_x000D_".
std::string without_escapes(std::string text);

} // namespace junbi
