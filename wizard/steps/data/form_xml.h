// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/steps/data/reading.h"

namespace junbi {

/// The questions in <form>, or the columns of a table. Throws Failure (file) with the line of what cannot be asked.
Form read_form(Reading& reading, pugi::xml_node node);

/// Writes the questions as read_form reads them. `step`: whose they are.
void write_form(pugi::xml_node node, const Form& form, const std::string& step);

} // namespace junbi
