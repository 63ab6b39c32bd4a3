// SPDX-License-Identifier: Apache-2.0
#include "wizard/parts/disk.h"

#include "wizard/parts/whole_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace junbi {

bool write_and_flush(int descriptor, std::string_view content)
{
    while (!content.empty()) {
        const ssize_t written = ::write(descriptor, content.data(), content.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    return ::fsync(descriptor) == 0;
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

Failure cannot_write(const std::filesystem::path& file, int error)
{
    return {Ending::file,
        T("“{1}” could not be saved ({2}). What was there before is still there. Save to another place, or make room and try again.",
            file.string(), reason_for(error))};
}

} // namespace junbi
