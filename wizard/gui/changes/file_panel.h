// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/secret.h"
#include "wizard/gui/widgets/buttons.h"
#include "wizard/gui/widgets/wrapping.h"

#include <wx/panel.h>
#include <wx/textctrl.h>

#include <filesystem>

namespace junbi {

/// Asks for the file of a certificate and its password.
class FilePanel : public wxPanel {
public:
    /// `file`: chosen before. `enter`: Return was pressed in one of its lines.
    FilePanel(wxWindow* parent, const Face& face, const std::filesystem::path& file, Action enter);
    ~FilePanel() override { wipe(); }

    std::filesystem::path file() const; ///< empty: none yet
    Secret password() const;
    void wipe();
    /// The line that has to be mended gets the keyboard.
    void ask_again(bool for_password);

private:
    wxTextCtrl* add_line(const Text& label, const Text& hint, long style, Action enter);
    void choose();
    void add_choose_button(wxSizer& row);

    const Face& face_;
    wxTextCtrl *file_ = nullptr, *password_ = nullptr;
};

} // namespace junbi
