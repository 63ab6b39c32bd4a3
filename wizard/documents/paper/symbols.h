// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/paper/geometry.h"

#include <string>
#include <string_view>

typedef struct _cairo cairo_t;

namespace junbi {

/// Draws the sign of a status in a square. The shapes differ, not only the colours, so they tell apart in black and white too:
/// ok a disc with ✓ · attention a triangle with ! · problem an octagon with × · todo an empty square · unknown a ring with ?
/// · waived a ring with ― · not_applicable a short －. Any other name draws nothing.
void draw_symbol(cairo_t* page, std::string_view status, const Area& area, const Colour& colour);

/// The colour of a status; dark enough for text on white and on pale grounds. Ink for any other name.
Colour tone(std::string_view status);

/// Draws text as a 二次元コード of vector modules, with the quiet zone of four modules that the standard asks for.
/// Throws std::runtime_error where the text is too long for one.
void draw_code(cairo_t* page, const char* text, const Area& area);

/// How many modules such a code has on a side, with its quiet zone; 0 where the text is too long for one.
int modules_of_code(const std::string& text);

} // namespace junbi
