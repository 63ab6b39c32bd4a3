// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

// The recorder's window of text, as far as systems differ in it.
namespace junbi {

/// One line for the person; on Windows right in Japanese whatever the window is set to.
void print_line(const std::string& utf8);

/// True where a person reads and can press keys: neither input nor output leads elsewhere.
bool person_sits_here();

/// True where the window goes when the program ends: it was opened by a double click.
bool window_closes_at_end();

/// True where Enter was pressed since; never waits.
bool enter_pressed();

/// Waits for Enter.
void wait_for_enter();

} // namespace junbi
