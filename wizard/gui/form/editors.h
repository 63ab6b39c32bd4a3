// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/gui/frame/desk.h"

#include <functional>

namespace junbi {

/// What an editor is made with. `keep` takes what a person typed or chose, in the form in which it is kept where that
/// is a choice; `now` says that the person has finished typing.
struct EditorSite {
    wxWindow* parent = nullptr;
    Desk& desk;
    const Field& field;
    wxString label; ///< what a screen reader says
    std::string value;
    std::function<void(const std::string& typed, bool now)> keep;
};

/// An editor: the window to lay out, and the control that takes the keyboard.
struct Editor {
    wxWindow* window = nullptr;
    wxWindow* control = nullptr;
    bool beside_label = false;          ///< short enough to stand to the right of its question
    bool own_label = false;             ///< says its question itself
    std::function<bool()> refresh = {}; ///< shows what the report or the office says now; true where its height changed
};

/// The editor of a question of any kind but a table.
Editor make_editor(const EditorSite& site);

} // namespace junbi
