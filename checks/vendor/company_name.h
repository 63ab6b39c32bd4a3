// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace junbi::vendor_step {

/// What counts of a company's name when two are compared: width, case, blanks and the kind of company (株式会社, ㈱, (株) …) do not.
/// UTF-8; empty where nothing is left.
std::string company_key(std::string_view name);

/// True where the kind of company is shortened, as (株) or ㈱: letters to a company write it in full.
bool is_shortened(std::string_view name);

/// True for what may be a mail address: ASCII, one @, a name before it and a dot behind it, no blanks and no signs that part a list.
bool looks_like_mail(std::string_view address);

} // namespace junbi::vendor_step
