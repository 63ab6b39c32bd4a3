// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/paper_head.h"

#include <string>
#include <vector>

namespace junbi {

/// The limit of one service, as the table of rates has it.
struct ServiceLimit {
    std::string code, name, kind; ///< "15", "通所介護", "訪問・通所・短期滞在系"
    long long yen = 0, readers = 0;
};

/// One line of the receipt, as it was typed.
struct ReceiptLine {
    std::string what, kind; ///< the kind in the wording of the rules
    std::string count;
    std::optional<long long> price;
};

/// A paper to be attached, or a point to look over.
struct SubsidyPoint {
    Text label, must_show;
    bool done = false;
};

/// One kind of cost by the rules.
struct SubsidyCost {
    std::string name;
    bool covered = false;
};

/// What the sheet for the application says; nothing in it is worked out while printing.
struct SubsidyFacts {
    PaperHead head;
    std::vector<Finding> state = {};   ///< the round, the limit, the work: what stands at the top
    std::vector<Finding> missing = {}; ///< what is open, the gravest first
    std::vector<ServiceLimit> services = {};
    std::vector<Evidence> amounts = {}; ///< how the rough amount is reckoned; none: no cost is known yet
    std::vector<ReceiptLine> receipt = {};
    std::vector<SubsidyPoint> papers = {}, points = {};
    std::vector<SubsidyCost> costs = {};
    std::vector<Evidence> calendar = {}; ///< what is to be expected when
};

/// The words and lists of templates/subsidy-files.xml.
Content subsidy_files_content(const SubsidyFacts& facts, const Say& say);

/// The same facts, one per line: part, item, content.
std::string subsidy_files_csv(const SubsidyFacts& facts, const Say& say);

} // namespace junbi
