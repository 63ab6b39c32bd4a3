// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace junbi {

/// How far a 事業所番号 can be trusted. A check digit that does not fit is a warning only: 26 of 40,420 real numbers have one.
enum class NumberVerdict { empty, wrong_form, wrong_digit, fits };

/// The number as offices mean it: outer spaces gone, full-width letters and digits made half-width, the letter a capital.
std::string fold_office_number(std::string_view typed);

/// Judges a folded number: ten characters, prefecture 01–47, a digit or capital (never I, O, Q) in third place, check digit.
/// Source of the digit rule: 資料13「総合事業における事業所番号の考え方」; kinds 1, 3, 4, 5 and 6 may use the last six digits alone.
NumberVerdict judge_office_number(std::string_view folded);

/// True where the check digit fits the first nine characters.
bool fits_nine_characters(std::string_view folded);

/// True where the check digit fits characters four to nine alone.
bool fits_last_six(std::string_view folded);

} // namespace junbi
