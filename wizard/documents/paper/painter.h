// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/paper/sheet.h"

#include <string>

namespace junbi {

/// Draws one leaf (from 1) onto any cairo surface, in points.
void paint(const Pages& pages, int number, cairo_t* cairo);

/// The whole document as the bytes of a tagged PDF; the pages are let go when they are drawn. `created` as "2026-11-22T01:00:00Z",
/// `language` as "ja-JP".
std::string pdf_of(Pages pages, const std::string& created, const std::string& language);

/// One leaf as a picture. Throws std::runtime_error where it would be too large to hold.
std::string png_of(const Pages& pages, int number, double dpi);
std::string svg_of(const Pages& pages, int number);

/// What cairo cannot write: language, title in the window's bar, words for figures in document order, what table headings
/// are headings of. Same bytes for same bytes.
std::string finish_pdf(const std::string& drawn, const std::string& language, const std::vector<std::string>& alternatives);

} // namespace junbi
