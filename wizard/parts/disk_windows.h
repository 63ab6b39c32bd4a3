// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

// What the sources for Windows that write files share.
namespace junbi {

/// As Windows' functions take it: also where it is longer than 260 characters, whatever the computer's settings say.
std::wstring system_path(const std::filesystem::path& file);

/// Gives the file to its owner alone, besides the system and administrators; false where the disk knows no owners (a USB stick).
bool give_to_owner_alone(const std::filesystem::path& file);

/// Whether somebody besides its owner, the system and administrators may read the file; also where the disk knows no owners.
bool open_to_others(const std::filesystem::path& file);

/// Who may change a file or folder besides the system and its administrators.
enum class Changeable { by_nobody, by_others, by_its_owner }; ///< by_its_owner: it belongs to somebody else than an administrator
/// `above`: of a folder above the one that counts; there others may add what is theirs, but not take away or rename what is not.
/// Throws std::system_error where Windows does not say.
Changeable changeable(const std::filesystem::path& file, bool above);

/// `to` gets the permissions that `from` has of its own, if it does not just follow its folder.
void take_permissions_over(const std::filesystem::path& from, const std::filesystem::path& to);

/// Renames over what is there. Programs that look into every new file (virus scanners, OneDrive) hold it for moments: it is tried again
/// for a second. False, with last_error(), where it could not be done.
bool rename_over(const std::filesystem::path& from, const std::filesystem::path& to);

/// Opens or makes a file that is written, and gives a descriptor; -1, with last_error(), where that is not possible.
enum class Sharing { everybody, readers, nobody };
int open_to_write(const std::filesystem::path& file, bool only_new, Sharing sharing, bool goes_when_closed = false);

} // namespace junbi
