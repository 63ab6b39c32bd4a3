// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace junbi {

/// A slot inside a reader for its maker's own chip: PC/SC lists it as a reader, but no card goes there. Told by the word
/// "SAM" standing alone ("SAMSUNG" is a maker).
bool is_security_module(const std::string& name);

/// The name as it may be kept. Cut is what may be a serial number: what stands in parentheses (pcsc-lite puts it there, and no
/// family of readers is told apart by such a part alone), and numbers of six digits or more. What stays: the number of the slot,
/// " 00 01", " 1", and, joined to the name as macOS writes it, "(1)".
std::string reader_name(const std::string& name);

} // namespace junbi
