// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <vector>

namespace junbi {

/// A database's folder for its owner alone (0700), made with all above it that is missing; at the end everything that was new goes
/// again, unless it is to be kept. A folder that was there stays as it is, but a database made in it goes.
class NewFolder {
public:
    explicit NewFolder(std::filesystem::path folder);
    ~NewFolder();
    NewFolder(const NewFolder&) = delete;
    NewFolder& operator=(const NewFolder&) = delete;
    void keep() { keep_ = true; }

private:
    std::filesystem::path folder_;
    std::vector<std::filesystem::path> made_; ///< outermost first
    bool keep_ = false;
};

} // namespace junbi
