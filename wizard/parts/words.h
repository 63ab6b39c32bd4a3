// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>

namespace junbi {

/// What steps from outside say in other languages: language ("ja", "en") → msgid with its context ("keys\x04Keys") → words.
using Words = std::map<std::string, std::map<std::string, std::string>>;

} // namespace junbi
