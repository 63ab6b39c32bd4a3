// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/answers.h"

#include <string>
#include <vector>

namespace junbi {

/// The office numbers (事業所番号) that the office uses: its own and the further ones. Full-width letters and digits are half-width here.
std::vector<std::string> numbers_of_office(const Answers& office);

/// What stands by itself in the text and looks like an office number: ten characters, prefecture 01–47, a digit or capital in third
/// place. Whether it is one nobody can tell from the text.
std::vector<std::string> numbers_in(const std::string& text);

} // namespace junbi
