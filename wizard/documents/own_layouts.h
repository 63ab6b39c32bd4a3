// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/paper.h"

namespace junbi {

/// Where people put layouts of their own: $XDG_DATA_HOME/junbi/layouts, or below ~/.local/share; empty where there is no home.
std::filesystem::path own_layouts_folder();

/// What the outermost element of a layout in the folder says about itself.
struct OwnLayout {
    std::filesystem::path file;
    std::string title = {}, content = {}; ///< of its page
    int line = 0;                         ///< of its page
    Text wrong = {};                      ///< why it cannot be read; empty: it can
};

/// All layouts of the folder, by name. None where there is no folder.
std::vector<OwnLayout> read_own_layouts(const std::filesystem::path& folder);

/// True where Junbi or the folder has a layout of that name ("poster-card-landscape"). An empty folder has none.
bool has_layout(const std::filesystem::path& folder, const std::string& name);

/// A layout in the folder takes the place of the one of the same name that comes with Junbi.
void use_own_layout(PrintJob& job, const std::filesystem::path& folder);

} // namespace junbi
