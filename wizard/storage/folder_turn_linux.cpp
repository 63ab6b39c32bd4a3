// SPDX-License-Identifier: Apache-2.0
#include "wizard/storage/folder_turn.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>

namespace junbi {

FolderTurn::FolderTurn(const std::filesystem::path& folder) : folder_(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC))
{
    while (folder_ >= 0 && ::flock(folder_, LOCK_EX) != 0 && errno == EINTR) { }
}

FolderTurn::~FolderTurn()
{
    if (folder_ >= 0)
        ::close(folder_);
}

} // namespace junbi
