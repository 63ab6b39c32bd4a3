// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/paper.h"
#include "wizard/gui/widgets/face.h"

#include <optional>

class wxWindow;

namespace junbi {

/// Asks where the job is to be saved, and about files that are there already; its output is the name that is suggested,
/// without the ending. `pages` is how many it has; a paper of several becomes several pictures. Nothing where the person gave up.
std::optional<std::filesystem::path> ask_where_to_save(wxWindow* parent, const Face& face, PrintJob job, int pages);

/// What is said once the files are there.
Text saved_words(const Printed& printed);

} // namespace junbi
