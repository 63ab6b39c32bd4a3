// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string_view>

namespace junbi {

/// A file for its owner's eyes only (0600, whatever umask and old file say), written whole or not at all and without a copy of the version
/// before. Until it is put in its place it has no name where the disk can do that, so that nothing remains of a program that is killed.
class PrivateFile {
public:
    /// Writes the content to the disk that `file` lies on. Throws Failure (file); nothing was changed then.
    PrivateFile(const std::filesystem::path& file, std::string_view content);
    PrivateFile(PrivateFile&&) noexcept;
    PrivateFile& operator=(PrivateFile&&) = delete;
    /// What was not put in its place is gone.
    ~PrivateFile();

    /// Takes the place of `file`. Throws Failure (file); what was there before is still there then.
    void put();

    /// The file itself, where this is a link to it.
    static std::filesystem::path followed(const std::filesystem::path& file);
    /// The name that it has for a moment beside the one whose place it takes.
    static std::filesystem::path waiting_name(const std::filesystem::path& file);

private:
    std::filesystem::path named_, file_, waiting_; ///< as said; links followed; the name it has for a moment
    int descriptor_ = -1;
    bool has_name_ = false;
};

/// Removes what a killed program may have left of such a file. For who holds the lock only.
void clear_remains(const std::filesystem::path& file);

/// Removes such a file, and what it is a link to. Throws Failure (file) where it is still there.
void remove_private_file(const std::filesystem::path& file);

/// Who may read a file besides its owner.
enum class Readers { owner_only, others, others_still };

/// Makes it the owner's only where it is not; `others`: it was not until now, `others_still`: that could not be changed.
Readers make_private(const std::filesystem::path& file);

} // namespace junbi
