// SPDX-License-Identifier: Apache-2.0
#include "wizard/storage/held_file.h"

#include "wizard/parts/disk.h"
#include "wizard/storage/file_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace junbi {
namespace {

/// The opened file is still the one that lies under its name: nobody took it away in between.
bool still_there(int descriptor, const std::filesystem::path& file)
{
    struct stat opened {
    }, named{};
    return ::fstat(descriptor, &opened) == 0 && ::stat(file.c_str(), &named) == 0 && opened.st_ino == named.st_ino
        && opened.st_dev == named.st_dev;
}

} // namespace

int hold(const std::filesystem::path& file, std::error_code& error)
{
    for (;;) {
        const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        if (descriptor < 0) {
            error = last_error();
            return -1;
        }
        if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
            ::close(descriptor);
            return -1;
        }
        if (still_there(descriptor, file))
            return descriptor;
        ::close(descriptor);
    }
}

std::error_code write_anew(int held, std::string_view content)
{
    const bool written
        = ::ftruncate(held, 0) == 0 && ::pwrite(held, content.data(), content.size(), 0) == static_cast<ssize_t>(content.size());
    return written ? std::error_code() : last_error();
}

void let_go(int held) { ::close(held); }

void remove_and_let_go(const std::filesystem::path& file, int held)
{
    ::unlink(file.c_str());
    ::close(held);
}

std::string computer_name()
{
    char name[256] = {};
    return ::gethostname(name, sizeof name - 1) == 0 ? name : "?";
}

} // namespace junbi
