// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/gui/widgets/face.h"

#include <optional>

class wxWindow;

namespace junbi {

/// Asks for a name; nothing where the person gave up or left it empty.
std::optional<std::string> ask_name(wxWindow* parent, const Face& face, const Text& question, const std::string& suggested);

} // namespace junbi
