// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>

struct _XDisplay;

namespace junbi {

/// The keyboard of a screen (":100"): what is pressed arrives as from a real one, at the window in front.
/// No window manager is needed: before every key the focus is given to the program's front window, as one would do.
class Keyboard {
public:
    Keyboard(const std::string& screen, int pid);

    /// A key with its modifiers: "Tab", "Shift+Tab", "Alt+n", "Ctrl+s", "Return", "F1"; X's names for keys.
    void key(const std::string& combination) const;
    void write(const std::string& ascii) const; ///< key by key
    /// Gives the focus to the program's front window; false where it has none yet.
    bool focus_front_window() const;

private:
    void press(unsigned long symbol, const std::string& modifiers) const;
    unsigned long front_window() const;

    std::shared_ptr<_XDisplay> screen_;
    int pid_;
};

} // namespace junbi
