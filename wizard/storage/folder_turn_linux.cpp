// SPDX-License-Identifier: Apache-2.0
#include "wizard/storage/folder_turn.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <thread>

namespace junbi {
namespace {

int opened(const std::filesystem::path& folder) { return ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); }

} // namespace

FolderTurn::FolderTurn(const std::filesystem::path& folder) : folder_(opened(folder))
{
    while (folder_ >= 0 && ::flock(folder_, LOCK_EX) != 0 && errno == EINTR) { }
}

FolderTurn::FolderTurn(const std::filesystem::path& folder, std::chrono::milliseconds patience) : folder_(opened(folder))
{
    const auto end = std::chrono::steady_clock::now() + patience;
    while (folder_ >= 0 && ::flock(folder_, LOCK_EX | LOCK_NB) != 0 && (errno == EINTR || errno == EWOULDBLOCK)) {
        others_ = std::chrono::steady_clock::now() >= end;
        if (others_)
            return;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
}

FolderTurn::~FolderTurn()
{
    if (folder_ >= 0)
        ::close(folder_);
}

} // namespace junbi
