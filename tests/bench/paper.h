// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace junbi {

/// A poster, the posters of a hundred offices, a list of 4,000 rows and the first picture of a page, with the most memory that each took,
/// beside WeasyPrint and LibreOffice where they are installed. `self`: this program, which is called again for what needs a process of its
/// own.
void measure_paper(const std::string& junbi, const std::string& self);

/// In this process, once: "posters" or "list" into `folder`, or "picture", which prints milliseconds; "pages" writes what the other
/// programs get. Gives 0, or 4 where something was not printed.
int print_paper_once(const std::string& what, const std::string& folder);

} // namespace junbi
