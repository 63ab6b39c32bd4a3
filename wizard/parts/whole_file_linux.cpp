// SPDX-License-Identifier: Apache-2.0
#include "wizard/parts/whole_file.h"

#include "wizard/engine/failure.h"
#include "wizard/parts/disk.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace junbi {
namespace {

/// A file descriptor that is closed when it goes.
class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) { }
    ~Descriptor()
    {
        if (number_ >= 0)
            ::close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    operator int() const { return number_; }

private:
    int number_;
};

/// What a program may not give away by default. Reading it means setting it for a moment.
mode_t present_umask()
{
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return mask;
}

/// The old file stays under another name too: a hard link where the disk knows links, else a copy. False where neither
/// is possible; what lay under that name before is still there then.
bool keep(const std::filesystem::path& file, const std::filesystem::path& previous)
{
    const std::string temporary = previous.string() + ".new";
    ::unlink(temporary.c_str());
    std::error_code error;
    if (::link(file.c_str(), temporary.c_str()) != 0 && !std::filesystem::copy_file(file, temporary, error)) {
        ::unlink(temporary.c_str());
        return false;
    }
    return ::rename(temporary.c_str(), previous.c_str()) == 0;
}

} // namespace

Text reason_for(int error)
{
    switch (error) {
    case ENOENT:
    case ENOTDIR:
        return T("there is no such file or folder");
    case EACCES:
    case EPERM:
        return T("no permission");
    case EROFS:
        return T("it can only be read there");
    case ENOSPC:
    case EDQUOT:
        return T("the disk is full");
    case EISDIR:
        return T("it is a folder");
    default:
        return verbatim(std::strerror(error));
    }
}

std::string read_whole_file(const std::filesystem::path& file)
{
    const Descriptor descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    std::string content;
    char block[65536];
    ssize_t got = descriptor < 0 ? -1 : 0;
    while (descriptor >= 0 && (got = ::read(descriptor, block, sizeof block)) > 0)
        content.append(block, static_cast<std::size_t>(got));
    if (got < 0)
        throw Failure(Ending::file, T("“{1}” could not be read ({2}).", file.string(), reason_for(errno)));
    return content;
}

void write_whole_file(const std::filesystem::path& named, std::string_view content, const Keeping& keeping)
{
    std::error_code no_link;
    const auto target = std::filesystem::canonical(named, no_link); // a link to the file stays a link
    const std::filesystem::path& file = no_link ? named : target;
    struct stat old { };
    const bool exists = ::stat(file.c_str(), &old) == 0;
    const mode_t fresh = keeping.owner_only ? mode_t(0600) : mode_t(0666) & ~present_umask();
    const mode_t mode = (exists ? old.st_mode & 07777 : fresh) & (keeping.shut_others_out ? mode_t(0700) : mode_t(07777));

    std::string temporary = file.string() + ".XXXXXX";
    const Descriptor descriptor(::mkostemp(temporary.data(), O_CLOEXEC));
    if (descriptor < 0)
        throw cannot_write(named, errno);
    const bool written = ::fchmod(descriptor, mode) == 0 && write_and_flush(descriptor, content)
        && (!exists || keeping.previous.empty() || keep(file, keeping.previous)) && ::rename(temporary.c_str(), file.c_str()) == 0;
    if (!written) {
        const int error = errno;
        ::unlink(temporary.c_str());
        throw cannot_write(named, error);
    }
    flush_folder_of(file);
}

} // namespace junbi
