// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/paper.h"
#include "wizard/engine/wizard.h"

namespace junbi {

/// What a paper can be about.
enum class About { office, computer, vendor };

/// What is left to choose about a paper.
struct PaperOrder {
    std::string computer = {}; ///< the one it is about, or empty; other papers ignore it
    std::string vendor = {};   ///< the same for papers about one vendor
    bool masked = false;       ///< papers that name people: only first characters of names, no numbers, no birth dates
    // Notices only (Paper::notice); other papers ignore it.
    SheetSize size = SheetSize::a4;
    bool landscape = false;
    bool monochrome = false;
    std::optional<SheetSize> tile = {}; ///< spread over sheets of that size

    /// The name of the one that a paper is about.
    std::string& subject(About about) { return about == About::vendor ? vendor : computer; }
    const std::string& subject(About about) const { return about == About::vendor ? vendor : computer; }
};

/// A paper that can be printed, by the name that steps (Check::prints) and the command line use.
struct Paper {
    std::string id; ///< "checklist"
    Text title;
    /// Only output and format are left to choose. `say` and `language` of a notice may be those of a language of notices ("ja@easy").
    PrintJob (*job)(const Wizard& wizard, const Say& say, const std::string& language, const PaperOrder& order);
    bool names_people = false; ///< can be masked
    bool rows = false;         ///< can be saved as rows for a spreadsheet
    bool notice = false;       ///< a poster or leaflet: comes in sizes, colours and languages
    About about = About::office;
    Text without_subject = {};                   ///< what it is where none is named: “All computers”; empty: about the office
    std::vector<std::string> texts = {};         ///< answers printed on it that may be changed beside it: "notices.message"
    bool (*due)(const Wizard& wizard) = nullptr; ///< belongs to “everything”; null: always
    std::filesystem::path layout = {};           ///< of a paper that people made (PaperShelf); else empty
};

/// The names of all that the paper can be about one by one; none for papers about the office.
std::vector<std::string> subjects_of(const Paper& paper, const Wizard& wizard);

/// What one of them is called: “Computer”.
Text subject_word(About about);

/// Junbi's papers, in the order in which they are offered.
const std::vector<Paper>& papers();

/// Junbi's paper of that name, or null.
const Paper* find_paper(const std::string& id);

/// What a file of this paper may be called, without the ending: "Request for an estimate_Office_2026-11-22_Vendor".
std::string suggested_name(const Paper& paper, const Wizard& wizard, const Say& say, const PaperOrder& order);

} // namespace junbi
