// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace junbi {

/// Like part_symbol (wizard/parts), for parts that are linked into the program: it is one file. Throws std::runtime_error for others.
void* linked_part_symbol(const std::string& part, const char* symbol);

} // namespace junbi
