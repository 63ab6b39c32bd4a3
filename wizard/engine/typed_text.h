// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace junbi {

/// Full-width ASCII (U+FF01–FF5E) and the full-width space, as Japanese keyboards give them, in half width.
std::string half_width(std::string_view text);

/// The name as a file may be called on every system; what no file may hold becomes "_".
std::string as_file_name(std::string name);

/// True where the text holds twelve digits, in one run or in groups, that are not part of an ID such as KJ… :
/// they may be somebody's personal number.
bool has_personal_number(const std::string& typed);

/// What a text that must not be kept looks like: "KJ123-４" → "KJ●●●▲●". Leading KJ (or kj) stays, as that says what kind of ID it is;
/// every digit becomes ●, everything else ▲. At most 40 signs; of a shape itself it gives the same shape.
std::string shape_of(std::string_view typed);

/// UTF-8 in its shortest form, without surrogates: what XML and JSON can hold.
bool is_utf8(std::string_view text);

} // namespace junbi
