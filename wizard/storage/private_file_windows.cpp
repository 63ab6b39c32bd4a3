// SPDX-License-Identifier: Apache-2.0
#include "wizard/parts/disk.h"
#include "wizard/parts/disk_windows.h"
#include "wizard/parts/whole_file.h"
#include "wizard/storage/private_file.h"

#include <windows.h>

#include <io.h>

#include <utility>

namespace junbi {
namespace {

/// Whether the file vanishes when it is closed, also when this program is killed.
bool let_vanish(int descriptor, bool vanish)
{
    FILE_DISPOSITION_INFO wish{};
    wish.DeleteFile = vanish ? TRUE : FALSE;
    return SetFileInformationByHandle(
               reinterpret_cast<HANDLE>(_get_osfhandle(descriptor)), FileDispositionInfo, &wish, static_cast<DWORD>(sizeof wish))
        != 0;
}

} // namespace

PrivateFile::PrivateFile(const std::filesystem::path& file, std::string_view content)
    : named_(file), file_(followed(file)), waiting_(waiting_name(file))
{
    DeleteFileW(system_path(waiting_).c_str());
    descriptor_ = open_to_write(waiting_, true, Sharing::nobody);
    if (descriptor_ < 0)
        throw cannot_write(named_, last_error());
    give_to_owner_alone(waiting_); // a disk without owners refuses
    const bool vanishes = let_vanish(descriptor_, true);
    has_name_ = !vanishes;
    const std::error_code error = write_and_flush(descriptor_, content);
    if (!error)
        return;
    _close(descriptor_);
    if (!vanishes)
        DeleteFileW(system_path(waiting_).c_str());
    throw cannot_write(named_, error);
}

PrivateFile::~PrivateFile()
{
    if (descriptor_ >= 0)
        _close(descriptor_);
    if (has_name_)
        DeleteFileW(system_path(waiting_).c_str());
}

void PrivateFile::put()
{
    if (!has_name_ && !let_vanish(descriptor_, false))
        throw cannot_write(named_, last_error());
    has_name_ = true;
    _close(std::exchange(descriptor_, -1));
    if (!rename_over(waiting_, file_))
        throw cannot_write(named_, last_error());
    has_name_ = false;
}

void clear_remains(const std::filesystem::path& file) { DeleteFileW(system_path(PrivateFile::waiting_name(file)).c_str()); }

void remove_private_file(const std::filesystem::path& file)
{
    clear_remains(file);
    const auto target = PrivateFile::followed(file);
    if (!DeleteFileW(system_path(target).c_str()) && GetLastError() != ERROR_FILE_NOT_FOUND && GetLastError() != ERROR_PATH_NOT_FOUND)
        throw Failure(Ending::file,
            T("“{1}” could not be removed ({2}). What stands in it is still there. Please delete this file yourself.", target.string(),
                reason_for(last_error())));
    if (target != file)
        DeleteFileW(system_path(file).c_str());
}

Readers make_private(const std::filesystem::path& file)
{
    if (GetFileAttributesW(system_path(file).c_str()) == INVALID_FILE_ATTRIBUTES || !open_to_others(file))
        return Readers::owner_only;
    return give_to_owner_alone(file) ? Readers::others : Readers::others_still;
}

} // namespace junbi
