// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <filesystem>

namespace junbi {

/// While it lives, other programs of this computer that want their turn in this folder wait. It leaves nothing behind, not
/// even after a crash. Where the folder or its disk cannot do that, nobody waits.
class FolderTurn {
public:
    explicit FolderTurn(const std::filesystem::path& folder);
    /// Waits at most so long for others.
    FolderTurn(const std::filesystem::path& folder, std::chrono::milliseconds patience);
    ~FolderTurn();
    FolderTurn(const FolderTurn&) = delete;
    FolderTurn& operator=(const FolderTurn&) = delete;

    /// True where the patience was over before it was our turn.
    bool others_have_it() const { return others_; }

private:
    int folder_ = -1; ///< open and locked; -1: none
    bool others_ = false;
};

} // namespace junbi
