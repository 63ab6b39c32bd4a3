// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace junbi {

/// "http://user:secret@proxy:8080/" → "http://proxy:8080/".
std::string without_user(std::string proxy);

} // namespace junbi
