// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/engine/recordings.h"
#include "wizard/gui/frame/desk.h"
#include "wizard/storage/recording_file.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

class wxWindow;

namespace junbi {

/// A file that was chosen: the recording in it, or why there is none.
struct ChosenFile {
    std::filesystem::path file;
    std::optional<Recording> recording = {};
    Text trouble = {};
};

/// Reads the files one by one; a file that cannot be read does not keep the others from being read. Slow: not for the window's thread.
std::vector<ChosenFile> read_recordings(const std::vector<std::filesystem::path>& files);

/// Shows what was read and what taking it would mean; takes what the person agrees to. What cannot be taken is told, the rest
/// is taken.
void take_recordings(wxWindow* parent, Desk& desk, const std::vector<ChosenFile>& files);

} // namespace junbi
