// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/engine/office.h"
#include "wizard/storage/private_file.h"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace pugi {
class xml_document;
class xml_node;
} // namespace pugi

namespace junbi {

/// Tables that name people: step → field → rows.
using PersonalTables = std::map<std::string, std::map<std::string, SharedTable>>;

PersonalTables personal_tables(const Office& office);
/// The office without its tables that name people: what may be taken along.
Office without_people(Office office);

/// NAME.staff.junbi, which lies beside NAME.junbi and holds what names people.
std::filesystem::path personal_file_of(const std::filesystem::path& office);
/// True for a file that is called so: it is no office file.
bool is_personal_file(const std::filesystem::path& file);
/// The office file whose people stand in such a file.
std::filesystem::path office_file_of_personal(const std::filesystem::path& file);

/// All tables of one office that name people, in a file of their own: for the owner's eyes only, no version before is kept, and there is no
/// file where there is nobody to name. Covered by the lock of the office file. A file that cannot be used is told and left alone.
class PersonalFile {
public:
    /// What becomes of a file that could not be used, when it would have to be written.
    enum class Unusable { leave, remove };

    explicit PersonalFile(std::filesystem::path office);
    PersonalFile(PersonalFile&&) noexcept;
    PersonalFile& operator=(PersonalFile&&) noexcept;
    ~PersonalFile();

    const std::filesystem::path& path() const { return file_; }
    /// Reads what is there. `number`: of the office; the people of another one are not taken. Never throws: see told().
    void read(const std::string& number);
    const PersonalTables& tables() const { return tables_; }
    /// Why the file is not used, or what was noticed about it; empty where all is well.
    const std::vector<Text>& told() const { return told_; }
    /// True where there is a file that could not be used.
    bool unusable() const { return unusable_; }

    /// What is going to be there: on the disk already, but not in its place.
    struct Fresh {
        bool differs = false;
        PersonalTables tables = {};
        std::string number = {};
        std::optional<PrivateFile> file = {}; ///< nothing: the file goes
    };
    /// Nothing differs where the tables are those that are there. Rows that were entered since take the place of a file that could not be
    /// used. Throws Failure (file); nothing was changed then.
    Fresh prepare(const Office& office, Moment now, Unusable unusable);
    /// Takes its place. Throws Failure (file).
    void put(Fresh fresh);

private:
    std::filesystem::path file_;
    std::unique_ptr<pugi::xml_document> frame_; ///< as read, without the rows: what this version does not know stays
    PersonalTables tables_;
    std::string number_;
    std::vector<Text> told_;
    bool unusable_ = false;
};

} // namespace junbi
