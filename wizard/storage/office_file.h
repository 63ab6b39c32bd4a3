// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/rules.h"
#include "wizard/engine/office.h"
#include "wizard/storage/file_lock.h"
#include "wizard/storage/personal_file.h"

#include <filesystem>
#include <memory>
#include <optional>

namespace pugi {
class xml_document;
}

namespace junbi {

/// An office file (*.junbi): XML with a format number. What a newer or other version wrote into it and this one does
/// not know survives every save. Beside it lie FILE.lock while it is open for changes, FILE.previous, the version before, and what names
/// people (PersonalFile), for which the same lock counts.
class OfficeFile {
public:
    enum class For { reading, changing };

    /// Opens an existing file. Throws Failure (file): unreadable, damaged, foreign, newer, open on another computer.
    static OfficeFile open(const std::filesystem::path& file, For purpose);
    /// Starts a new one, which exists from the first save on. Throws Failure (file) where the file is already there, or one that names
    /// people and belongs to another office file of that name.
    static OfficeFile create(const std::filesystem::path& file);

    OfficeFile(OfficeFile&&) noexcept;
    OfficeFile& operator=(OfficeFile&&) noexcept;
    ~OfficeFile();

    const std::filesystem::path& path() const { return path_; }
    /// Where what names people lies.
    const std::filesystem::path& people() const { return people_.path(); }
    bool people_unusable() const { return people_.unusable(); }
    Office office() const;
    /// What was noticed about the file that names people when this one was opened; empty where all is well.
    const std::vector<Text>& told() const { return people_.told(); }
    /// Keeps the office and the versions of the rules it was judged with. Throws Failure (file); both old files are intact then. The lists
    /// of people are put in their place last: what counts them is on the disk before they go.
    void save(const Office& office, const Rules& rules, Moment now, PersonalFile::Unusable unusable = PersonalFile::Unusable::leave);

private:
    explicit OfficeFile(std::filesystem::path file);

    std::filesystem::path path_;
    std::unique_ptr<pugi::xml_document> document_;
    PersonalFile people_;
    std::unique_ptr<FileLock> lock_;
};

} // namespace junbi
