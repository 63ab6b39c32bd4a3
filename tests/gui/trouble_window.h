// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/gui/wizard_window.h"

#include <optional>

namespace junbi {

/// What an office is made like.
struct Wanted {
    int computers = 1;                           ///< each looks like this one
    std::vector<std::string> answers = {};       ///< "vendor.ask=vendor"
    std::map<std::string, std::string> env = {}; ///< for the window
};

/// An office file, made with the command line.
void make_office(const std::filesystem::path& file, const Wanted& wanted = {});

/// The window on an office file in the home folder of a display of its own, page and words in Japanese.
class OpenOffice {
public:
    explicit OpenOffice(const Wanted& wanted = {});

    Display display;
    const std::filesystem::path file = display.home() / "office.junbi";

private:
    const bool made_;

public:
    WizardWindow window;
    const Desktop& desktop = window.desktop;
};

/// A table of that many vendors with its header, as a file has it (',') or as a spreadsheet copies it ('\t').
std::string vendors(int rows, char between);

/// Puts a text on the display's clipboard, until the end of this value.
class Clipboard {
public:
    Clipboard(const Display& display, const std::string& text);

private:
    std::unique_ptr<Background> owner_;
};

/// The shortest of the longest silences of a few tries, in milliseconds; stops at the first try that was quick. What a
/// busy computer adds is taken off: the time is divided by how much longer the window's thread took than it ran.
double longest_silence_of_best(const Desktop& desktop, const std::function<void(int)>& deed);

} // namespace junbi
