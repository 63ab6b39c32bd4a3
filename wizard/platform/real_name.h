// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace junbi {

/// A maker's or model's name; empty for what makers of boards leave where one should stand.
std::string real_name(std::string name);

} // namespace junbi
