// SPDX-License-Identifier: Apache-2.0
#include "wizard/storage/file_lock.h"

#include "checks/contract/days.h"
#include "wizard/engine/failure.h"
#include "wizard/parts/clock.h"
#include "wizard/parts/whole_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <sstream>

namespace junbi {
namespace {

struct Holder {
    std::string computer, since;
};

Holder holder_of(const std::filesystem::path& lock)
{
    Holder holder;
    std::istringstream lines(read_whole_file(lock));
    std::getline(lines, holder.computer);
    std::getline(lines, holder.since);
    return holder;
}

[[noreturn]] void refuse(const std::filesystem::path& file, const std::filesystem::path& lock)
{
    const Holder holder = holder_of(lock);
    if (holder.computer == computer_name())
        throw Failure(Ending::file,
            T("“{1}” is open in another window on this computer ({2}). Go on there, or close that window first.", file.string(),
                holder.computer));
    throw Failure(Ending::file,
        T("“{1}” is open on the computer “{2}” (since {3}). Close it there first. If nobody has it open, delete “{4}”.", file.string(),
            holder.computer, holder.since, lock.string()));
}

/// The opened file is still the one that lies under its name: nobody took it away in between.
bool still_there(int descriptor, const std::filesystem::path& lock)
{
    struct stat opened {
    }, named{};
    return ::fstat(descriptor, &opened) == 0 && ::stat(lock.c_str(), &named) == 0 && opened.st_ino == named.st_ino
        && opened.st_dev == named.st_dev;
}

/// Opens the lock file and holds it; -1 where another program of this computer holds it.
int hold(const std::filesystem::path& file, const std::filesystem::path& lock)
{
    for (;;) {
        const int descriptor = ::open(lock.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        if (descriptor < 0)
            throw Failure(Ending::file,
                T("“{1}” cannot be changed here ({2}). Copy the file to a folder you can write to.", file.string(), reason_for(errno)));
        if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
            ::close(descriptor);
            return -1;
        }
        if (still_there(descriptor, lock))
            return descriptor;
        ::close(descriptor);
    }
}

} // namespace

std::string computer_name()
{
    char name[256] = {};
    return ::gethostname(name, sizeof name - 1) == 0 ? name : "?";
}

FileLock::FileLock(const std::filesystem::path& file) : lock_(file.string() + ".lock"), held_(hold(file, lock_))
{
    if (held_ < 0)
        refuse(file, lock_);
    const std::string other = holder_of(lock_).computer;
    if (!other.empty() && other != computer_name()) {
        ::close(held_);
        refuse(file, lock_);
    }
    const std::string text = computer_name() + "\n" + iso_moment(now()) + "\n";
    if (::ftruncate(held_, 0) != 0 || ::pwrite(held_, text.data(), text.size(), 0) != ssize_t(text.size())) {
        const int error = errno;
        ::unlink(lock_.c_str());
        ::close(held_);
        throw Failure(Ending::file,
            T("“{1}” cannot be changed here ({2}). Copy the file to a folder you can write to.", file.string(), reason_for(error)));
    }
}

FileLock::~FileLock()
{
    ::unlink(lock_.c_str());
    ::close(held_);
}

} // namespace junbi
