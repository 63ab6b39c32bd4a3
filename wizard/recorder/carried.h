// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace junbi {

/// A file that the program carries in itself, by its name ("ja.mo"); empty where it carries none of that name. Generated from the files
/// that are named in CMakeLists.txt.
std::string carried(const std::string& name);

} // namespace junbi
