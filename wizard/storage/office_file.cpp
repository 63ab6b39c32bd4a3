// SPDX-License-Identifier: Apache-2.0
#include "wizard/storage/office_file.h"

#include "checks/contract/days.h"
#include "wizard/parts/whole_file.h"
#include "wizard/storage/office_xml.h"
#include "wizard/storage/xml_file.h"

#include <pugixml.hpp>

namespace junbi {
namespace {

constexpr int newest_format = 1;
constexpr const char* root = "junbi";

/// Where the file lies that a name stands for: two names of one file have one lock and the same people.
std::filesystem::path behind_links(const std::filesystem::path& file)
{
    std::error_code none;
    if (!std::filesystem::is_symlink(file, none))
        return file;
    const auto target = std::filesystem::canonical(file, none);
    return none ? file : target;
}

/// Throws Failure (file) for a file that holds people, by its name.
void demand_office_name(const std::filesystem::path& file)
{
    if (is_personal_file(file))
        throw Failure(Ending::file,
            T("“{1}” holds the lists of people that belong to the office file “{2}”. Open that one.", file.string(),
                office_file_of_personal(file).string()));
}

std::string number_of(const pugi::xml_document& document)
{
    return document.document_element()
        .find_child_by_attribute("answers", "step", "office")
        .find_child_by_attribute("answer", "field", "number")
        .text()
        .get();
}

} // namespace

OfficeFile::OfficeFile(std::filesystem::path file)
    : path_(std::move(file)), document_(std::make_unique<pugi::xml_document>()), people_(behind_links(path_))
{
}
OfficeFile::OfficeFile(OfficeFile&&) noexcept = default;
OfficeFile& OfficeFile::operator=(OfficeFile&&) noexcept = default;
OfficeFile::~OfficeFile() = default;

OfficeFile OfficeFile::open(const std::filesystem::path& file, For purpose)
{
    demand_office_name(file);
    OfficeFile opened(file);
    read_xml_file(file, root, newest_format, *opened.document_);
    if (purpose == For::changing) {
        opened.lock_ = std::make_unique<FileLock>(behind_links(file));
        opened.document_ = std::make_unique<pugi::xml_document>();
        read_xml_file(file, root, newest_format, *opened.document_); // again: it may have changed before the lock was ours
        clear_remains(opened.people_.path());
    }
    opened.people_.read(number_of(*opened.document_));
    return opened;
}

OfficeFile OfficeFile::create(const std::filesystem::path& file)
{
    demand_office_name(file);
    std::error_code ignored;
    if (std::filesystem::exists(file, ignored))
        throw Failure(Ending::file, T("“{1}” is already there. Choose another name, or open it.", file.string()));
    OfficeFile made(file);
    if (std::filesystem::exists(made.people_.path(), ignored))
        throw Failure(Ending::file,
            T("“{1}” is still there: lists of people of an office file of this name. Choose another name, or put that file elsewhere.",
                made.people_.path().string()));
    made.lock_ = std::make_unique<FileLock>(file);
    clear_remains(made.people_.path());
    made.document_->append_child(root).append_attribute("format") = newest_format;
    return made;
}

Office OfficeFile::office() const
{
    Office office = read_office(document_->document_element());
    for (const auto& [step, fields] : people_.tables())
        for (const auto& [field, rows] : fields)
            office.answers[step].set_personal_rows(field, rows);
    return office;
}

void OfficeFile::save(const Office& office, const Rules& rules, Moment now, PersonalFile::Unusable unusable)
{
    PersonalFile::Fresh people = people_.prepare(office, now, unusable);
    pugi::xml_node top = document_->document_element();
    auto saved = top.attribute("saved");
    (saved ? saved : top.append_attribute("saved")).set_value(iso_moment(now).c_str());
    write_office(top, office);
    while (top.remove_child("rules")) { }
    for (const auto& [name, table] : rules.tables()) {
        pugi::xml_node node = top.append_child("rules");
        node.append_attribute("table") = name.c_str();
        node.append_attribute("version") = table.version.c_str();
    }
    write_whole_file(path_, xml_text(*document_), {path_.string() + ".previous", true});
    people_.put(std::move(people));
}

} // namespace junbi
