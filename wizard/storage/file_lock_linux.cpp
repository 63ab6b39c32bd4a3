// SPDX-License-Identifier: Apache-2.0
#include "wizard/storage/file_lock.h"

#include "checks/contract/days.h"
#include "wizard/engine/failure.h"
#include "wizard/parts/whole_file.h"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <sstream>

namespace junbi {
namespace {

struct Holder {
    std::string computer, since;
    long process = 0;
};

Holder holder_of(const std::filesystem::path& lock)
{
    Holder holder;
    std::istringstream lines(read_whole_file(lock));
    std::getline(lines, holder.computer);
    std::getline(lines, holder.since);
    lines >> holder.process;
    return holder;
}

/// A program of this computer that no longer runs has left its lock behind.
bool left_behind(const Holder& holder)
{
    return holder.computer == computer_name() && holder.process > 0 && ::kill(static_cast<pid_t>(holder.process), 0) != 0 && errno == ESRCH;
}

bool try_to_take(const std::filesystem::path& lock)
{
    const int descriptor = ::open(lock.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0 && errno == EEXIST)
        return false;
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    const std::string text = computer_name() + "\n" + iso_moment(now) + "\n" + std::to_string(::getpid()) + "\n";
    const bool written = descriptor >= 0 && ::write(descriptor, text.data(), text.size()) == ssize_t(text.size());
    const std::string why = std::strerror(errno);
    if (descriptor >= 0)
        ::close(descriptor);
    if (!written) {
        if (descriptor >= 0)
            ::unlink(lock.c_str());
        throw Failure(
            Ending::file, T("“{1}” cannot be changed here ({2}). Copy the file to a folder you can write to.", lock.stem().string(), why));
    }
    return true;
}

} // namespace

std::string computer_name()
{
    char name[256] = {};
    return ::gethostname(name, sizeof name - 1) == 0 ? name : "?";
}

FileLock::FileLock(const std::filesystem::path& file) : lock_(file.string() + ".lock")
{
    if (try_to_take(lock_))
        return;
    const Holder holder = holder_of(lock_);
    if (left_behind(holder)) {
        std::error_code ignored;
        std::filesystem::remove(lock_, ignored);
        if (try_to_take(lock_))
            return;
    }
    throw Failure(Ending::file,
        T("“{1}” is open on the computer “{2}” (since {3}). Close it there first. If nobody has it open, delete “{4}”.", file.string(),
            holder.computer, holder.since, lock_.string()));
}

FileLock::~FileLock()
{
    std::error_code ignored;
    std::filesystem::remove(lock_, ignored);
}

} // namespace junbi
