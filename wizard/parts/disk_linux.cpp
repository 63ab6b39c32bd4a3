// SPDX-License-Identifier: Apache-2.0
#include "wizard/parts/disk.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace junbi {

std::error_code last_error()
{
    return {errno == EDQUOT ? ENOSPC : errno, std::generic_category()}; // a quota that is used up is a full disk to its owner
}

std::error_code write_and_flush(int descriptor, std::string_view content)
{
    while (!content.empty()) {
        const ssize_t written = ::write(descriptor, content.data(), content.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return last_error();
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    return ::fsync(descriptor) == 0 ? std::error_code() : last_error();
}

void flush_folder_of(const std::filesystem::path& file)
{
    const auto folder = file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

} // namespace junbi
