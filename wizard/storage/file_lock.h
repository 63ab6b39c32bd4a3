// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace junbi {

/// Says to other programs and other computers that a file is being worked on: FILE.lock beside it names this computer and
/// is held by the running program. One left by a program that is gone is taken over; one of another computer is respected.
class FileLock {
public:
    /// Throws Failure (file) that names the other computer, since when, and what to do.
    explicit FileLock(const std::filesystem::path& file);
    ~FileLock();
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

private:
    std::filesystem::path lock_;
    int held_ = -1; ///< the open lock file
};

/// This computer's name on the network.
std::string computer_name();

} // namespace junbi
