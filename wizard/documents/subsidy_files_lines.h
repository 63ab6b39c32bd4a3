// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/content_subsidy_files.h"

#include <string>
#include <vector>

namespace junbi {

/// One line of the sheet, in the language shown; paper and spreadsheet print the same.
struct FilesLine {
    std::string number = {}, what = {}, details = {}, count = {}, amount = {}, day = {}, state = {};
    std::string sign = {}; ///< of a status, drawn beside the state: "ok", "todo" …
    bool strong = false;   ///< a sum
};

/// A list of the sheet.
struct FilesPart {
    std::string id; ///< its list in the layout
    Text title;
    std::vector<FilesLine> lines = {};
};

/// Every list of the sheet, in its order.
std::vector<FilesPart> subsidy_files_parts(const SubsidyFiles& facts, const Say& say);

/// The way on the portal, as it is said to be.
FilesPart where_to_apply(const Say& say);

/// What comes when, and how sure that is.
FilesPart days_of(const SubsidyFiles& facts, const Say& say);

/// What remains after a grant, with its days (rules of the subsidy, articles 5 and 9 to 12).
FilesPart duties_of(const SubsidyFiles& facts, const Say& say);

/// The day as people write it; empty for what is none.
std::string day_in_words(const std::string& iso, const Say& say);

/// "64,000円" for a cell of digits; an empty cell stays empty.
std::string yen_in_words(const std::string& digits, const Say& say);

} // namespace junbi
