// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/paper.h"
#include "wizard/engine/wizard.h"

namespace junbi {

/// What is left to choose about a paper.
struct PaperOrder {
    std::string computer = {}; ///< the one it is about, or empty; papers about the office ignore it
    bool masked = false;       ///< papers that name people: only first characters of names, no numbers, no birth dates
    // Notices only (Paper::notice); other papers ignore it.
    SheetSize size = SheetSize::a4;
    bool landscape = false;
    bool monochrome = false;
    std::optional<SheetSize> tile = {}; ///< spread over sheets of that size
};

/// A paper that can be printed, by the name that steps (Check::prints) and the command line use.
struct Paper {
    std::string id; ///< "checklist"
    Text title;
    /// Only output and format are left to choose. `say` and `language` of a notice may be those of a language of notices ("ja@easy").
    PrintJob (*job)(const Wizard& wizard, const Say& say, const std::string& language, const PaperOrder& order);
    bool names_people = false;                   ///< can be masked
    bool notice = false;                         ///< a poster or leaflet: comes in sizes, colours and languages
    Text without_computer = {};                  ///< papers about one computer: what they are where none is named; else empty
    std::vector<std::string> texts = {};         ///< answers printed on it that may be changed beside it: "notices.message"
    bool (*due)(const Wizard& wizard) = nullptr; ///< belongs to “everything”; null: always
    std::filesystem::path layout = {};           ///< of a paper that people made (PaperShelf); else empty

    bool per_computer() const { return !without_computer.empty(); }
};

/// Junbi's papers, in the order in which they are offered.
const std::vector<Paper>& papers();

/// Junbi's paper of that name, or null.
const Paper* find_paper(const std::string& id);

/// What a file of this paper may be called, without the ending: "Readiness checklist_Office_2026-11-22".
std::string suggested_name(const Paper& paper, const Wizard& wizard, const Say& say);

} // namespace junbi
