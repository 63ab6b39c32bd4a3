// SPDX-License-Identifier: Apache-2.0
#include "wizard/parts/disk.h"
#include "wizard/parts/whole_file.h"

namespace junbi {

Text reason_for(const std::error_code& error)
{
    if (error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory)
        return T("there is no such file or folder");
    if (error == std::errc::permission_denied || error == std::errc::operation_not_permitted)
        return T("no permission");
    if (error == std::errc::read_only_file_system)
        return T("it can only be read there");
    if (error == std::errc::no_space_on_device)
        return T("the disk is full");
    if (error == std::errc::is_a_directory)
        return T("it is a folder");
    if (error == std::errc::device_or_resource_busy)
        return T("another program has it open");
    return verbatim(error.message());
}

Failure cannot_write(const std::filesystem::path& file, const std::error_code& error)
{
    return {Ending::file,
        T("“{1}” could not be saved ({2}). What was there before is still there. Save to another place, or make room and try again.",
            file.string(), reason_for(error))};
}

} // namespace junbi
