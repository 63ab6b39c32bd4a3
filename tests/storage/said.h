// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/text.h"

#include <functional>
#include <string>

namespace junbi {

/// A sentence as it would be read in English, for tests that need no catalogue.
std::string said(const Text& text);

/// The sentence with which an attempt was refused (Failure); empty where it succeeded.
std::string refusal(const std::function<void()>& attempt);

} // namespace junbi
