// SPDX-License-Identifier: Apache-2.0
#include "wizard/storage/file_lock.h"

#include "checks/contract/days.h"
#include "wizard/engine/failure.h"
#include "wizard/parts/clock.h"
#include "wizard/parts/disk.h"
#include "wizard/parts/whole_file.h"
#include "wizard/storage/held_file.h"

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

[[noreturn]] void cannot_change(const std::filesystem::path& file, const std::error_code& error)
{
    throw Failure(Ending::file,
        T("“{1}” cannot be changed here ({2}). Copy the file to a folder you can write to.", file.string(), reason_for(error)));
}

} // namespace

FileLock::FileLock(const std::filesystem::path& file) : lock_(file.string() + ".lock")
{
    std::error_code error;
    held_ = hold(lock_, error);
    if (error)
        cannot_change(file, error);
    if (held_ < 0)
        refuse(file, lock_);
    const std::string other = holder_of(lock_).computer;
    if (!other.empty() && other != computer_name()) {
        let_go(held_);
        refuse(file, lock_);
    }
    if (const std::error_code unwritten = write_anew(held_, computer_name() + "\n" + iso_moment(now()) + "\n")) {
        remove_and_let_go(lock_, held_);
        cannot_change(file, unwritten);
    }
}

FileLock::~FileLock() { remove_and_let_go(lock_, held_); }

} // namespace junbi
