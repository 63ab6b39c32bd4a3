// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

namespace junbi {

/// A new folder with a short path, removed with everything in it at the end.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

/// Writes the file anew, making its folders; throws std::runtime_error where it cannot.
void write_file(const std::filesystem::path& path, const std::string& text);

/// The whole file; throws std::runtime_error where it cannot be read.
std::string read_file(const std::filesystem::path& path);

/// Every file, folder and link below `folder` with its bytes and time of change: two equal ones mean that nothing was touched.
std::string picture_of(const std::filesystem::path& folder);

} // namespace junbi
