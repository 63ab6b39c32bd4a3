// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/papers.h"

#include <string>

namespace junbi {

/// The day on which these tests judge: 2026-11-23.
inline constexpr Day sheets_day{std::chrono::days(20780)};

/// An engine with all steps and rule tables of ours.
Wizard whole_wizard(Office office, Day today = sheets_day);

/// The invented office with `count` computers, and 80 characters in every name.
Office office_with_long_names(int count);

/// A paper of that wizard as PDF: its text, and what was told about it.
struct SheetOnPaper {
    std::string text; ///< as pdftotext -raw reads it
    Printed printed;

    bool has(const std::string& part) const; ///< spaces and line ends do not matter
    std::string told() const;                ///< the issues, a line each
};
SheetOnPaper on_paper(const std::string& paper, const Wizard& wizard, const PaperOrder& order = {});

/// Compares with tests/documents/golden/NAME.txt; JUNBI_UPDATE_GOLDEN=1 writes it anew.
void check_golden_text(const std::string& name, const std::string& text);

} // namespace junbi
