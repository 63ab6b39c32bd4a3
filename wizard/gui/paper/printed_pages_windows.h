// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/paper.h"

#include <windows.h>

#include <optional>
#include <vector>

namespace junbi::native {

/// Prints those pages (from 1) in that order as one job. Gives what went wrong, or nothing. `printer` may be any device that has pages.
std::optional<Text> print_pages(HDC printer, const wchar_t* name, const LaidOut& pages, const std::vector<int>& wanted);

} // namespace junbi::native
