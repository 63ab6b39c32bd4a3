// SPDX-License-Identifier: Apache-2.0
#include "wizard/engine/failure.h"
#include "wizard/parts/disk.h"
#include "wizard/parts/disk_windows.h"
#include "wizard/parts/draft.h"

#include <windows.h>

#include <io.h>

#include <memory>
#include <random>

namespace junbi {
namespace {

struct OpenFile {
    void operator()(void* handle) const
    {
        if (handle != INVALID_HANDLE_VALUE)
            CloseHandle(handle);
    }
};

/// A name beside the file that nothing has yet.
std::filesystem::path draft_name(const std::filesystem::path& file)
{
    static constexpr wchar_t letters[] = L"abcdefghijklmnopqrstuvwxyz0123456789";
    std::random_device chance;
    std::uniform_int_distribution<std::size_t> letter(0, std::size(letters) - 2);
    std::wstring name = file.wstring() + L".";
    for (int i = 0; i < 8; ++i)
        name += letters[letter(chance)];
    return name;
}

/// The old file stays under another name too: a hard link where the disk knows links, else a copy. False where neither
/// is possible; what lay under that name before is still there then.
bool keep(const std::filesystem::path& file, const std::filesystem::path& previous)
{
    const std::filesystem::path temporary = previous.wstring() + L".new";
    const std::wstring from = system_path(file), to = system_path(temporary);
    DeleteFileW(to.c_str());
    if (!CreateHardLinkW(to.c_str(), from.c_str(), nullptr) && !CopyFileW(from.c_str(), to.c_str(), TRUE))
        return false;
    return rename_over(temporary, previous);
}

std::filesystem::path target_of(const std::filesystem::path& named)
{
    std::error_code none;
    if (!std::filesystem::is_symlink(named, none))
        return named;
    const auto target = std::filesystem::canonical(named, none);
    return none ? named : target;
}

} // namespace

Draft::Draft(const std::filesystem::path& named, std::string_view content, const Keeping& keeping)
    : named_(named), file_(target_of(named)), keeping_(keeping)
{
    const DWORD attributes = GetFileAttributesW(system_path(file_).c_str());
    exists_ = attributes != INVALID_FILE_ATTRIBUTES;
    if (exists_ && (attributes & FILE_ATTRIBUTE_DIRECTORY) != 0)
        throw cannot_write(named_, std::make_error_code(std::errc::is_a_directory));
    const std::filesystem::path temporary = draft_name(file_);
    const int descriptor = open_to_write(temporary, true, Sharing::readers);
    if (descriptor < 0)
        throw cannot_write(named_, last_error());
    temporary_ = temporary;
    if (keeping.shut_others_out || (keeping.owner_only && !exists_)) // before anything stands in it
        give_to_owner_alone(temporary_);
    else if (exists_)
        take_permissions_over(file_, temporary_);
    const std::error_code error = write_and_flush(descriptor, content);
    _close(descriptor);
    if (error)
        give_up(error);
}

Draft::~Draft()
{
    if (!temporary_.empty())
        DeleteFileW(system_path(temporary_).c_str());
}

void Draft::take_name()
{
    const bool kept = !exists_ || keeping_.previous.empty() || keep(file_, keeping_.previous);
    if (!kept || !rename_over(temporary_, file_))
        give_up(last_error());
    temporary_.clear();
}

void Draft::give_up(const std::error_code& error)
{
    DeleteFileW(system_path(temporary_).c_str());
    temporary_.clear();
    throw cannot_write(named_, error);
}

std::string read_whole_file(const std::filesystem::path& file)
{
    const std::unique_ptr<void, OpenFile> opened(CreateFileW(system_path(file).c_str(), GENERIC_READ,
        FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr, OPEN_EXISTING, FILE_FLAG_SEQUENTIAL_SCAN, nullptr));
    std::string content;
    std::vector<char> block(65536);
    DWORD got = 0;
    bool read = opened.get() != INVALID_HANDLE_VALUE;
    while (read) {
        read = ReadFile(opened.get(), block.data(), static_cast<DWORD>(block.size()), &got, nullptr) != 0;
        if (read && got == 0)
            return content;
        if (read)
            content.append(block.data(), got);
    }
    throw Failure(Ending::file, T("“{1}” could not be read ({2}).", file.string(), reason_for(last_error())));
}

} // namespace junbi
