// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/paper_head.h"

#include <optional>
#include <string>
#include <vector>

namespace junbi {

/// How one step stands on one computer.
struct ComputerStep {
    std::string section; ///< "2-1"
    Text title;
    Status status = Status::not_applicable;
    std::vector<Finding> told = {}; ///< what is open or was put off, worst first
    int in_order = 0;               ///< how many points are
    Text good = {};                 ///< the first of them, where all are
};

/// One computer, as it was recorded; what is not known is empty and left to be written in.
struct ComputerOnPaper {
    std::string name;
    bool by_hand = false;     ///< cannot run Junbi
    std::string machine = {}; ///< maker and model
    std::string system = {};  ///< "Windows 11 Pro (10.0.26200)"
    std::string place = {};   ///< as the office wrote it
    std::vector<std::string> browsers = {}, readers = {};
    std::vector<Day> certificates = {}; ///< last days of those that are the office's
    std::optional<Day> looked_on = {};
    Status status = Status::not_applicable; ///< the worst of its steps
    std::vector<ComputerStep> steps = {};
};

/// What the computer sheets say; nothing in it is worked out while printing.
struct ComputerSheets {
    PaperHead head;
    std::optional<Day> visit = {};
    std::vector<ComputerOnPaper> computers = {}; ///< none: one sheet to fill in by hand
};

/// The words and lists of templates/computer-sheet.xml: each computer is a part of its own.
Content computer_sheet_content(const ComputerSheets& sheets, const Say& say);

} // namespace junbi
