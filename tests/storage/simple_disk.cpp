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

int refused(int error)
{
    errno = error;
    return -1;
}

} // namespace

extern "C" {

int open(const char* path, int flags, ...)
{
    va_list more;
    va_start(more, flags);
    const unsigned mode = (flags & (O_CREAT | __O_TMPFILE)) != 0 ? va_arg(more, unsigned) : 0;
    va_end(more);
    if (simple && (flags & O_TMPFILE) == O_TMPFILE)
        return refused(EOPNOTSUPP);
    return static_cast<int>(syscall(SYS_openat, AT_FDCWD, path, flags, mode));
}

int chmod(const char* path, mode_t mode) { return simple ? refused(EPERM) : static_cast<int>(syscall(SYS_fchmodat, AT_FDCWD, path, mode)); }

int fchmod(int file, mode_t mode) { return simple ? refused(EPERM) : static_cast<int>(syscall(SYS_fchmod, file, mode)); }
}

namespace junbi {

SimpleDisk::SimpleDisk() { simple = true; }
SimpleDisk::~SimpleDisk() { simple = false; }

} // namespace junbi
