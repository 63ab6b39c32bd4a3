// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace junbi {

/// A library of somebody else in this program, for as long as it runs; or the system's words why not.
struct Library {
    void* handle = nullptr;
    std::string trouble = {};
};
Library load_library(const std::string& file);

/// Null where it has none of that name.
void* symbol_in(const Library& library, const char* name);

} // namespace junbi
