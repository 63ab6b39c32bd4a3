// SPDX-License-Identifier: Apache-2.0
#include "wizard/tables/workbook/archive.h"

#include <zip.h>

#include <utility>

namespace junbi {
namespace {

constexpr std::uint64_t harmless = 16u << 20; ///< so much may come out of anything
constexpr std::uint64_t most_times = 200;     ///< what a real sheet shrinks to is a tenth, seldom a fiftieth
constexpr std::size_t most_of_small_file = 8u << 20;

} // namespace

PackedFile::PackedFile(zip_file* file, std::uint64_t packed, std::uint64_t& budget) : file_(file), packed_(packed), budget_(budget) { }

PackedFile::PackedFile(PackedFile&& other) noexcept
    : file_(std::exchange(other.file_, nullptr)), packed_(other.packed_), unpacked_(other.unpacked_), budget_(other.budget_)
{
}

PackedFile::~PackedFile()
{
    if (file_)
        zip_fclose(file_);
}

std::size_t PackedFile::read(char* to, std::size_t size)
{
    const zip_int64_t got = zip_fread(file_, to, size);
    if (got < 0)
        throw Damaged(T("a packed file cannot be unpacked"));
    unpacked_ += static_cast<std::uint64_t>(got);
    if (static_cast<std::uint64_t>(got) > budget_ || (unpacked_ > harmless && unpacked_ / most_times > packed_))
        throw TooMuch();
    budget_ -= static_cast<std::uint64_t>(got);
    return static_cast<std::size_t>(got);
}

Archive::Archive(const std::string& bytes)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_ = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    zip_error_fini(&error);
    if (!zip_ && source)
        zip_source_free(source);
    if (!zip_)
        throw Damaged(T("the archive is cut off or broken"));
}

Archive::~Archive() { zip_discard(zip_); }

bool Archive::has(const std::string& name) const { return zip_name_locate(zip_, name.c_str(), ZIP_FL_NOCASE) >= 0; }

PackedFile Archive::open(const std::string& name)
{
    const zip_int64_t index = zip_name_locate(zip_, name.c_str(), ZIP_FL_NOCASE);
    zip_stat_t status;
    if (index < 0 || zip_stat_index(zip_, static_cast<zip_uint64_t>(index), 0, &status) != 0)
        throw Damaged(T("a file is missing: {1}", name));
    if ((status.valid & ZIP_STAT_ENCRYPTION_METHOD) && status.encryption_method != ZIP_EM_NONE)
        throw Locked();
    zip_file_t* file = zip_fopen_index(zip_, static_cast<zip_uint64_t>(index), 0);
    if (!file)
        throw Damaged(T("a file cannot be unpacked: {1}", name));
    return {file, (status.valid & ZIP_STAT_COMP_SIZE) ? status.comp_size : 0, budget_};
}

std::string Archive::text(const std::string& name)
{
    PackedFile file = open(name);
    std::string text;
    char block[16384];
    while (const std::size_t got = file.read(block, sizeof block)) {
        text.append(block, got);
        if (text.size() > most_of_small_file)
            throw TooMuch();
    }
    if (text.find("<!DOCTYPE") != std::string::npos)
        throw Damaged(T("it holds a document type"));
    return text;
}

} // namespace junbi
