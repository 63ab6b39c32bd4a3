// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace junbi {

/// Whether standard input is a terminal (Windows: a console), where somebody may sit.
bool person_at_terminal();

} // namespace junbi
