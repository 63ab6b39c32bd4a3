// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/steps/data/step_reader.h"

#include <string>
#include <string_view>

namespace junbi::testing {

/// The text with the first `from` in it replaced; throws std::runtime_error where there is none.
std::string replaced(std::string text, std::string_view from, std::string_view to);

/// A small sound step with one of everything, from which tests make others.
const std::string& sample_step();

/// The step in a text, as read_step reads it from a file.
OutsideStep read_text_of_step(const std::string& xml, const Around& around = {});

/// What a person is told about the fault in a text, in English, "" where there is none.
std::string fault_in(const std::string& xml, const Around& around = {});

} // namespace junbi::testing
