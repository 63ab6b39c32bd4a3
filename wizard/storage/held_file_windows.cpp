// SPDX-License-Identifier: Apache-2.0
#include "wizard/storage/held_file.h"

#include "wizard/parts/disk.h"
#include "wizard/parts/disk_windows.h"
#include "wizard/parts/wide_windows.h"
#include "wizard/storage/file_lock.h"

#include <windows.h>

#include <io.h>

namespace junbi {

/// Nobody else may write or remove the file while it is open, and that also holds between computers on a shared folder.
int hold(const std::filesystem::path& file, std::error_code& error)
{
    const int descriptor = open_to_write(file, false, Sharing::readers);
    if (descriptor < 0 && GetLastError() != ERROR_SHARING_VIOLATION)
        error = last_error();
    return descriptor;
}

std::error_code write_anew(int held, std::string_view content)
{
    const bool emptied = _lseek(held, 0, SEEK_SET) == 0 && _chsize_s(held, 0) == 0;
    return emptied ? write_and_flush(held, content) : std::error_code(errno, std::generic_category());
}

void let_go(int held) { _close(held); }

void remove_and_let_go(const std::filesystem::path& file, int held)
{
    _close(held); // a file that is open cannot be removed; who has opened it since keeps it, because then it is theirs
    DeleteFileW(system_path(file).c_str());
}

std::string computer_name()
{
    std::wstring name(256, L'\0');
    auto size = static_cast<DWORD>(name.size());
    return GetComputerNameExW(ComputerNamePhysicalDnsHostname, name.data(), &size) ? narrow(name.substr(0, size)) : "?";
}

} // namespace junbi
