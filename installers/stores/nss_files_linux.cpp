// SPDX-License-Identifier: Apache-2.0
#include "installers/stores/nss_files.h"

#include <fcntl.h>
#include <unistd.h>

namespace junbi {
namespace {

constexpr const char* files[] = {"cert9.db", "key4.db"};

bool allowed(const std::filesystem::path& folder, int what)
{
    if (::access(folder.c_str(), what | X_OK) != 0)
        return false;
    for (const char* file : files)
        if (const auto path = folder / file; ::access(path.c_str(), F_OK) == 0 && ::access(path.c_str(), what) != 0)
            return false;
    return true;
}

/// SQLite's lock bytes lie at 1 GB (https://www.sqlite.org/src/file/src/os.h): pending, reserved, and 510 for those who read.
constexpr off_t first_lock_byte = 0x40000000;
constexpr off_t lock_bytes = 512;

bool is_being_written(const std::filesystem::path& file)
{
    const int opened = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (opened < 0)
        return false;
    struct flock asked = {};
    asked.l_type = F_RDLCK; // only a writer is in its way
    asked.l_whence = SEEK_SET;
    asked.l_start = first_lock_byte;
    asked.l_len = lock_bytes;
    const bool held = ::fcntl(opened, F_GETLK, &asked) == 0 && asked.l_type != F_UNLCK;
    ::close(opened);
    return held;
}

} // namespace

bool may_read_database(const std::filesystem::path& folder) { return allowed(folder, R_OK); }

bool may_change_database(const std::filesystem::path& folder) { return allowed(folder, R_OK | W_OK); }

bool another_program_writes(const std::filesystem::path& folder)
{
    for (const char* file : files)
        if (is_being_written(folder / file))
            return true;
    return false;
}

} // namespace junbi
