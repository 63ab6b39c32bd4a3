// SPDX-License-Identifier: Apache-2.0
#include "wizard/parts/disk_windows.h"

#include "wizard/parts/disk.h"

#include <windows.h>

#include <fcntl.h>
#include <io.h>

#include <cerrno>
#include <thread>

namespace junbi {
namespace {

constexpr std::size_t longest_plain_path = 240; // 260 less what a draft's name adds

template <class Call>
bool tried_for_a_second(const Call& call)
{
    for (int i = 0; i < 20; ++i) {
        if (call())
            return true;
        const DWORD error = GetLastError();
        if (error != ERROR_SHARING_VIOLATION && error != ERROR_ACCESS_DENIED && error != ERROR_LOCK_VIOLATION)
            return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        SetLastError(error);
    }
    return false;
}

DWORD shared_with(Sharing sharing)
{
    switch (sharing) {
    case Sharing::everybody:
        return FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;
    case Sharing::readers:
        return FILE_SHARE_READ;
    case Sharing::nobody:
        break;
    }
    return 0;
}

} // namespace

std::error_code last_error()
{
    const DWORD error = GetLastError();
    if (error == ERROR_SHARING_VIOLATION || error == ERROR_LOCK_VIOLATION)
        return std::make_error_code(std::errc::device_or_resource_busy);
    return {static_cast<int>(error), std::system_category()};
}

std::wstring system_path(const std::filesystem::path& file)
{
    std::wstring plain = std::filesystem::path(file).make_preferred().wstring();
    if (plain.size() < longest_plain_path || !file.is_absolute() || plain.starts_with(LR"(\\?\)"))
        return plain;
    plain = file.lexically_normal().make_preferred().wstring();
    return plain.starts_with(LR"(\\)") ? LR"(\\?\UNC)" + plain.substr(1) : LR"(\\?\)" + plain;
}

bool rename_over(const std::filesystem::path& from, const std::filesystem::path& to)
{
    const std::wstring old_name = system_path(from), new_name = system_path(to);
    return tried_for_a_second(
        [&] { return MoveFileExW(old_name.c_str(), new_name.c_str(), MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH) != 0; });
}

int open_to_write(const std::filesystem::path& file, bool only_new, Sharing sharing, bool goes_when_closed)
{
    const DWORD flags = FILE_ATTRIBUTE_NORMAL | (goes_when_closed ? FILE_FLAG_DELETE_ON_CLOSE : 0);
    const HANDLE handle = CreateFileW(system_path(file).c_str(), GENERIC_READ | GENERIC_WRITE | DELETE, shared_with(sharing), nullptr,
        only_new ? CREATE_NEW : OPEN_ALWAYS, flags, nullptr);
    if (handle == INVALID_HANDLE_VALUE)
        return -1;
    const int descriptor = _open_osfhandle(reinterpret_cast<std::intptr_t>(handle), _O_BINARY | _O_NOINHERIT | _O_RDWR);
    if (descriptor < 0)
        CloseHandle(handle);
    return descriptor;
}

std::error_code write_and_flush(int descriptor, std::string_view content)
{
    const auto handle = reinterpret_cast<HANDLE>(_get_osfhandle(descriptor));
    constexpr std::size_t most = 1 << 24;
    while (!content.empty()) {
        DWORD written = 0;
        const auto size = static_cast<DWORD>(std::min(content.size(), most));
        if (!WriteFile(handle, content.data(), size, &written, nullptr) || written == 0)
            return last_error();
        content.remove_prefix(written);
    }
    return FlushFileBuffers(handle) ? std::error_code() : last_error();
}

/// Renaming here is written through (rename_over); there is nothing else to flush.
void flush_folder_of(const std::filesystem::path&) { }

} // namespace junbi
