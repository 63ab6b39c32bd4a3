// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>

typedef struct _PangoAttrList PangoAttrList;

namespace junbi {

/// Keeps the bytes [from, to) of a text on one line.
void keep_together(PangoAttrList* attributes, std::size_t from, std::size_t to);

/// Lines break between phrases (文節) only. Pango breaks Japanese correctly, but between any two kanji; ICU knows phrases.
void keep_phrases(PangoAttrList* attributes, const std::string& text);

/// Signs that Unicode lets begin a line and Japanese typesetting does not.
void keep_signs(PangoAttrList* attributes, const std::string& text);

} // namespace junbi
