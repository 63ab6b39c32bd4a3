// SPDX-License-Identifier: Apache-2.0
#include "wizard/engine/failure.h"
#include "wizard/parts/disk.h"
#include "wizard/parts/draft.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

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

std::filesystem::path target_of(const std::filesystem::path& named)
{
    std::error_code no_link;
    const auto target = std::filesystem::canonical(named, no_link);
    return no_link ? named : target;
}

} // namespace

Draft::Draft(const std::filesystem::path& named, std::string_view content, const Keeping& keeping)
    : named_(named), file_(target_of(named)), keeping_(keeping)
{
    struct stat old { };
    exists_ = ::stat(file_.c_str(), &old) == 0;
    if (exists_ && S_ISDIR(old.st_mode))
        throw cannot_write(named_, std::make_error_code(std::errc::is_a_directory));
    const mode_t fresh = keeping.owner_only ? mode_t(0600) : mode_t(0666) & ~present_umask();
    const mode_t mode = (exists_ ? old.st_mode & 07777 : fresh) & (keeping.shut_others_out ? mode_t(0700) : mode_t(07777));
    std::string name = file_.string() + ".XXXXXX";
    const Descriptor descriptor(::mkostemp(name.data(), O_CLOEXEC));
    if (descriptor < 0)
        throw cannot_write(named_, last_error());
    temporary_ = name;
    if (::fchmod(descriptor, mode) != 0)
        give_up(last_error());
    if (const std::error_code error = write_and_flush(descriptor, content))
        give_up(error);
}

Draft::~Draft()
{
    if (!temporary_.empty())
        ::unlink(temporary_.c_str());
}

void Draft::take_name()
{
    const bool kept = !exists_ || keeping_.previous.empty() || keep(file_, keeping_.previous);
    if (!kept || ::rename(temporary_.c_str(), file_.c_str()) != 0)
        give_up(last_error());
    temporary_.clear();
    flush_folder_of(file_);
}

void Draft::give_up(const std::error_code& error)
{
    ::unlink(temporary_.c_str());
    temporary_.clear();
    throw cannot_write(named_, error);
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
        throw Failure(Ending::file, T("“{1}” could not be read ({2}).", file.string(), reason_for(last_error())));
    return content;
}

} // namespace junbi
