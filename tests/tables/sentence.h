// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/text.h"

#include <functional>
#include <string>

namespace junbi {

/// A text in English with everything that fills it.
std::string sentence(const Text& text);

/// The sentence of the Failure that the attempt ends with; "nothing" where it does not.
std::string refusal(const std::function<void()>& attempt);

} // namespace junbi
