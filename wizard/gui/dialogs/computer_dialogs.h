// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/engine/office.h"
#include "wizard/gui/widgets/face.h"

#include <functional>
#include <optional>
#include <string>

class wxWindow;

namespace junbi {

/// What is asked when a computer gets a name.
struct NameWish {
    Text title, hint;
    std::string suggested;
    Text agree;
    std::function<void(const std::string&)> keep; ///< may throw Failure: it is told, and the person can type another name
};

/// True where the person gave a name that could be kept.
bool ask_computer_name(wxWindow* parent, const Face& face, const NameWish& wish);

/// Asks before a computer is taken out of the office, and names what goes with it.
bool ask_to_remove(wxWindow* parent, const Face& face, const Office& office, const std::string& name);

/// Asks at which of the office's computers the person is sitting: its name, or "" for none of them; nothing where the person
/// gave up. `host`: what this computer calls itself in the network. Asks twice where the one chosen called itself otherwise.
std::optional<std::string> ask_which_is_here(
    wxWindow* parent, const Face& face, const Office& office, const std::string& now, const std::string& host);

} // namespace junbi
