// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/content.h"
#include "wizard/documents/paper_head.h"

#include <map>
#include <string>
#include <vector>

namespace junbi {

/// One of the four papers, or one point to look over before sending.
struct FilesPoint {
    Text label, must_show;
    bool done = false;
};

/// What the sheet for the application of the subsidy says; nothing in it is worked out while printing.
struct SubsidyFiles {
    PaperHead head;
    std::string wanted;   ///< "yes", "no", "unsure" or empty
    Text round_told = {}; ///< that it was sent; how an open round stands is told among what is missing
    Table round = {};     ///< one row or none: name, opens, closes, apply_by, state
    Table limits = {};    ///< service, name, class, limit_yen, readers
    Table limit_sum = {}; ///< one row or none: services, yen, readers
    Table amount = {};    ///< line, yen, source
    Table receipt = {};   ///< row, what, kind, name, counts, count, yen
    Table calendar = {};  ///< what, day, mark, from, basis
    Table costs = {};     ///< the rule table of eligible and not eligible costs
    std::map<std::string, std::vector<Finding>> wrong_on_receipt = {}; ///< by row of the receipt
    std::vector<FilesPoint> papers = {}, checks = {};
    std::vector<Finding> open = {}; ///< what is missing, the most urgent first; without what is wrong on rows of the receipt
    bool tax_reported = false;
};

/// The words and lists of templates/subsidy-files.xml.
Content subsidy_files_content(const SubsidyFiles& facts, const Say& say);

/// The same lines for a spreadsheet, with the part they stand in.
std::string subsidy_files_csv(const SubsidyFiles& facts, const Say& say);

} // namespace junbi
