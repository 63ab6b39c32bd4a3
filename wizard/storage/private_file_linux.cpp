// SPDX-License-Identifier: Apache-2.0
#include "wizard/storage/private_file.h"

#include "wizard/parts/disk.h"
#include "wizard/parts/whole_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace junbi {
namespace {

constexpr mode_t owner_only = S_IRUSR | S_IWUSR;
constexpr mode_t for_others = S_IRWXG | S_IRWXO;

std::filesystem::path folder_of(const std::filesystem::path& file) { return file.has_parent_path() ? file.parent_path() : "."; }

} // namespace

PrivateFile::PrivateFile(const std::filesystem::path& file, std::string_view content)
    : named_(file), file_(followed(file)), waiting_(waiting_name(file))
{
    descriptor_ = ::open(folder_of(file_).c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, owner_only);
    if (descriptor_ < 0) { // a disk that keeps no file without a name
        ::unlink(waiting_.c_str());
        descriptor_ = ::open(waiting_.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, owner_only);
        has_name_ = descriptor_ >= 0;
    }
    if (descriptor_ < 0)
        throw cannot_write(named_, last_error());
    ::fchmod(descriptor_, owner_only); // an umask may have taken even that; a disk without owners refuses
    const std::error_code error = write_and_flush(descriptor_, content);
    if (!error)
        return;
    if (has_name_)
        ::unlink(waiting_.c_str());
    ::close(descriptor_);
    throw cannot_write(named_, error);
}

PrivateFile::~PrivateFile()
{
    if (has_name_)
        ::unlink(waiting_.c_str());
    if (descriptor_ >= 0)
        ::close(descriptor_);
}

void PrivateFile::put()
{
    if (!has_name_) {
        ::unlink(waiting_.c_str());
        const std::string nameless = "/proc/self/fd/" + std::to_string(descriptor_);
        if (::linkat(AT_FDCWD, nameless.c_str(), AT_FDCWD, waiting_.c_str(), AT_SYMLINK_FOLLOW) != 0)
            throw cannot_write(named_, last_error());
        has_name_ = true;
    }
    if (::rename(waiting_.c_str(), file_.c_str()) != 0)
        throw cannot_write(named_, last_error());
    has_name_ = false;
    flush_folder_of(file_);
}

void clear_remains(const std::filesystem::path& file) { ::unlink(PrivateFile::waiting_name(file).c_str()); }

void remove_private_file(const std::filesystem::path& file)
{
    clear_remains(file);
    const auto target = PrivateFile::followed(file);
    const bool gone = ::unlink(target.c_str()) == 0 || errno == ENOENT;
    const int error = errno;
    if (!gone)
        throw Failure(Ending::file,
            T("“{1}” could not be removed ({2}). What stands in it is still there. Please delete this file yourself.", target.string(),
                reason_for(error)));
    if (target != file)
        ::unlink(file.c_str());
    flush_folder_of(target);
}

Readers make_private(const std::filesystem::path& file)
{
    struct stat found { };
    if (::stat(file.c_str(), &found) != 0 || (found.st_mode & for_others) == 0)
        return Readers::owner_only;
    const bool tightened = ::chmod(file.c_str(), found.st_mode & 07777 & ~for_others) == 0 && ::stat(file.c_str(), &found) == 0
        && (found.st_mode & for_others) == 0; // a disk without owners says yes and does nothing
    return tightened ? Readers::others : Readers::others_still;
}

} // namespace junbi
