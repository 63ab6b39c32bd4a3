// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/paper.h"
#include "wizard/engine/wizard.h"

#include <map>
#include <string>
#include <string_view>

namespace junbi {

/// What stands at the head of every sheet of an office.
struct PaperHead {
    std::string office, number; ///< name and 事業所番号
    Day today;
};

PaperHead paper_head(const Wizard& wizard);

/// ${office}, ${number} and ${as_of}.
std::map<std::string, std::string> head_words(const PaperHead& head, const Say& say);

/// The sign and the word of a status: ${status} and ${status_word}, or ${step_status} and ${step_status_word} where `beginning` is "step_".
void add_status(std::map<std::string, std::string>& words, const std::string& beginning, Status status, const Say& say);

/// By when, in a narrow column: the day, and that it has passed where it has; of something put off, until when.
std::string by_when(const Finding& finding, Day today, const Say& say);

/// The sentence; an empty one stays empty.
std::string in_words(const Text& text, const Say& say);

/// A sheet of that name, ready to be printed; only output and format are left to choose. A rare character in a name is told and printed
/// all the same.
PrintJob sheet_job(std::string_view document, Content content, const Say& say, const std::string& language, Day today);

} // namespace junbi
