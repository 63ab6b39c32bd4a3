// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/rules.h"
#include "wizard/engine/office.h"
#include "wizard/storage/file_lock.h"

#include <filesystem>
#include <memory>
#include <optional>

namespace pugi {
class xml_document;
}

namespace junbi {

/// An office file (*.junbi): XML with a format number. What a newer or other version wrote into it and this one does
/// not know survives every save. Beside it lie FILE.lock while it is open for changes and FILE.previous, the version before.
class OfficeFile {
public:
    enum class For { reading, changing };

    /// Opens an existing file. Throws Failure (file): unreadable, damaged, foreign, newer, open on another computer.
    static OfficeFile open(const std::filesystem::path& file, For purpose);
    /// Starts a new one, which exists from the first save on. Throws Failure (file) where the file is already there.
    static OfficeFile create(const std::filesystem::path& file);

    OfficeFile(OfficeFile&&) noexcept;
    OfficeFile& operator=(OfficeFile&&) noexcept;
    ~OfficeFile();

    const std::filesystem::path& path() const { return path_; }
    Office office() const;
    /// Keeps the office and the versions of the rules it was judged with. Throws Failure (file); the old file is intact then.
    void save(const Office& office, const Rules& rules, Moment now);

private:
    explicit OfficeFile(std::filesystem::path file);

    std::filesystem::path path_;
    std::unique_ptr<pugi::xml_document> document_;
    std::unique_ptr<FileLock> lock_;
};

} // namespace junbi
