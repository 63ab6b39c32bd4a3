// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace junbi {

/// An office file that was opened before, and where the person left it.
struct RecentOffice {
    std::filesystem::path file;
    std::string name, number; ///< of the office, for the list
    std::string computer;     ///< this computer's name in that office
    std::string page;         ///< where the person was
};

/// What the window remembers for this user from one start to the next. No answers: those are in the office files.
struct Preferences {
    std::string language;                  ///< "ja", "en"; empty: not chosen yet
    int zoom = 100;                        ///< size of the text in per cent, 100 to 200
    std::string colours = "system";        ///< "system", "light", "dark"
    std::string profile = "office";        ///< whom the steps are arranged for
    std::vector<RecentOffice> recent = {}; ///< the last one first, at most ten

    /// Puts it first, in place of an older entry of the same file.
    void remember(RecentOffice office);
    /// Takes it off the list; the file stays.
    void forget(const std::filesystem::path& file);
    const RecentOffice* find(const std::filesystem::path& file) const;
};

/// Where they are kept: $XDG_CONFIG_HOME/junbi/window.xml, or below ~/.config.
std::filesystem::path preferences_file();

/// A missing or damaged file gives the defaults: nothing in it is worth stopping for.
Preferences read_preferences(const std::filesystem::path& file);
/// Reads them anew, changes them, writes them and gives what was written: another window may have written them meanwhile,
/// and what it remembers stays. Throws Failure (file).
Preferences change_preferences(const std::filesystem::path& file, const std::function<void(Preferences&)>& change);

} // namespace junbi
