// SPDX-License-Identifier: Apache-2.0
#include "wizard/storage/private_file.h"

#include <utility>

namespace junbi {

std::filesystem::path PrivateFile::followed(const std::filesystem::path& file)
{
    std::error_code none;
    if (!std::filesystem::is_symlink(file, none))
        return file;
    const auto target = std::filesystem::canonical(file, none);
    return none ? file : target;
}

std::filesystem::path PrivateFile::waiting_name(const std::filesystem::path& file) { return followed(file) += ".new"; }

PrivateFile::PrivateFile(PrivateFile&& other) noexcept
    : named_(std::move(other.named_))
    , file_(std::move(other.file_))
    , waiting_(std::move(other.waiting_))
    , descriptor_(std::exchange(other.descriptor_, -1))
    , has_name_(std::exchange(other.has_name_, false))
{
}

} // namespace junbi
