// SPDX-License-Identifier: Apache-2.0
// Stands before the C library: what it refuses is what such a disk refuses.
#include "tests/storage/simple_disk.h"

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdarg>

namespace {

std::atomic<bool> simple = false;

} // namespace

extern "C" {

int open(const char* path, int flags, ...)
{
    va_list more;
    va_start(more, flags);
    const unsigned mode = (flags & (O_CREAT | __O_TMPFILE)) != 0 ? va_arg(more, unsigned) : 0;
    va_end(more);
    if (simple && (flags & O_TMPFILE) == O_TMPFILE) {
        errno = EOPNOTSUPP;
        return -1;
    }
    return static_cast<int>(syscall(SYS_openat, AT_FDCWD, path, flags, mode));
}

// As FAT on Linux: it says yes and does nothing.
int chmod(const char* path, mode_t mode) { return simple ? 0 : static_cast<int>(syscall(SYS_fchmodat, AT_FDCWD, path, mode)); }
int fchmod(int file, mode_t mode) { return simple ? 0 : static_cast<int>(syscall(SYS_fchmod, file, mode)); }
}

namespace junbi {

SimpleDisk::SimpleDisk() { simple = true; }
SimpleDisk::~SimpleDisk() { simple = false; }

} // namespace junbi
