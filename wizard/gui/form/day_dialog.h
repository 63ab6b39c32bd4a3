// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/gui/frame/desk.h"

#include <optional>

namespace junbi {

/// Lets the person choose a day from a calendar; nothing where it was given up. `typed`: where the calendar opens, as typed.
/// The day comes as YYYY-MM-DD.
std::optional<std::string> ask_for_day(wxWindow* parent, Desk& desk, const wxString& title, const std::string& typed);

} // namespace junbi
