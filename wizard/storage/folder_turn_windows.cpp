// SPDX-License-Identifier: Apache-2.0
#include "wizard/parts/disk_windows.h"
#include "wizard/storage/folder_turn.h"

#include <windows.h>

#include <io.h>

#include <thread>

namespace junbi {
namespace {

constexpr std::chrono::milliseconds pause(10);

/// A file that only one program can have open, and that is gone when it closes it, also when it crashes.
int opened(const std::filesystem::path& folder) { return open_to_write(folder / "junbi.turn", false, Sharing::nobody, true); }

/// Another program has it, or has just closed it so that it is about to vanish.
bool is_taken()
{
    const DWORD error = GetLastError();
    return error == ERROR_SHARING_VIOLATION || error == ERROR_DELETE_PENDING;
}

} // namespace

FolderTurn::FolderTurn(const std::filesystem::path& folder)
{
    while ((folder_ = opened(folder)) < 0 && is_taken())
        std::this_thread::sleep_for(pause);
}

FolderTurn::FolderTurn(const std::filesystem::path& folder, std::chrono::milliseconds patience)
{
    const auto end = std::chrono::steady_clock::now() + patience;
    while ((folder_ = opened(folder)) < 0 && is_taken()) {
        others_ = std::chrono::steady_clock::now() >= end;
        if (others_)
            return;
        std::this_thread::sleep_for(pause);
    }
}

FolderTurn::~FolderTurn()
{
    if (folder_ >= 0)
        _close(folder_);
}

} // namespace junbi
