// SPDX-License-Identifier: Apache-2.0
#pragma once

class QPDF;

namespace junbi {

/// Marks everything that belongs to no element of the structure (frames, lines, pictures without words, furigana, page numbers) as
/// decoration, so that no program reads it aloud: ISO 32000-1, 14.8.2.2; ISO 14289-1, 7.1. Takes effect when the file is written.
void mark_artifacts(QPDF& pdf);

} // namespace junbi
