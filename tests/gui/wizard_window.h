// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/gui/desktop.h"

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace junbi {

/// The real window as a person has it open at a display: the home folder is the display's, and stays when the window goes.
class WizardWindow {
public:
    using Words = std::vector<std::string>;

    /// `words` follow the program's name; `env` is added to the display's; `around` is what the program's command becomes.
    explicit WizardWindow(const Display& display, const Words& words = {"--lang", "ja"}, const std::map<std::string, std::string>& env = {},
        const std::function<Words(const Words&)>& around = {});

    int pid() const { return program_.pid(); }
    bool running() { return program_.running(); }
    void kill(); ///< as a power cut does
    void quit(); ///< Ctrl+Q, and waits for the end

    /// First run: number, name and computer, then the start page. The file lies in the home folder.
    void begin(const std::string& number, const std::string& name, const std::string& computer) const;
    /// Through the side bar, until `sign` is there to read.
    void go_to(const std::string& page, const std::string& sign) const;
    /// Types a path into the toolkit's file dialog that is open or about to be, and agrees.
    void choose_file(const std::string& title, const std::filesystem::path& file) const;
    /// Presses a button of the dialog in front and waits until that dialog has gone.
    void answer(const std::string& button) const;

private:
    Background program_;

public:
    const Desktop desktop;
};

/// What an office file on disk holds: an answer, the first cell of a table's rows with a space in between, or nothing.
std::string kept(const std::filesystem::path& file, const std::string& step, const std::string& field, const std::string& computer = {});

/// Waits until the file on disk holds that answer, for two seconds at most.
bool comes_to_disk(const std::filesystem::path& file, const std::string& step, const std::string& field, const std::string& answer,
    const std::string& computer = {});

} // namespace junbi
