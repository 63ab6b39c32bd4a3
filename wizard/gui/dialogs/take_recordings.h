// SPDX-License-Identifier: Apache-2.0
#pragma once

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

/// What taking a recording would mean for the office.
enum class RecordingEffect {
    adds,        ///< a computer the office has not
    fills,       ///< a computer that was never looked at
    renews,      ///< something on it is newer than what is known
    nothing_new, ///< everything on it is known already, or newer things are
    other,       ///< the office's computer of that name is another one: it cannot be taken
};
RecordingEffect effect_of(const Office& office, const Recording& recording);

/// The office's name for the recorded computer: where the recording carries only the computer's own name in the network, the
/// computer that is known under it.
std::string name_in_office(const Office& office, const Recording& recording);

/// Shows what was read and what taking it would mean; takes what the person agrees to. What cannot be taken is told, the rest
/// is taken.
void take_recordings(wxWindow* parent, Desk& desk, const std::vector<ChosenFile>& files);

} // namespace junbi
