// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/content_checklist.h"
#include "wizard/documents/paper.h"

#include <filesystem>

namespace junbi {

/// Puts the words of these tests into Japanese, dates into Japanese years. Independent of the catalogues, so that a
/// reworded translation breaks no test of the paper.
std::string in_japanese(const Text& text);

/// An invented office with the guide's seventeen boxes in every state.
ChecklistFacts made_up_office();

/// The same boxes for `computers` computers with long sentences: several pages.
ChecklistFacts large_office(int computers);

/// The checklist of these facts as a PDF, at a fixed moment.
PrintJob checklist_job(const ChecklistFacts& facts, const std::filesystem::path& output);

} // namespace junbi
