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

} // namespace

OfficeFile::OfficeFile(std::filesystem::path file) : path_(std::move(file)), document_(std::make_unique<pugi::xml_document>()) { }
OfficeFile::OfficeFile(OfficeFile&&) noexcept = default;
OfficeFile& OfficeFile::operator=(OfficeFile&&) noexcept = default;
OfficeFile::~OfficeFile() = default;

OfficeFile OfficeFile::open(const std::filesystem::path& file, For purpose)
{
    OfficeFile opened(file);
    read_xml_file(file, root, newest_format, *opened.document_);
    if (purpose == For::changing) {
        opened.lock_ = std::make_unique<FileLock>(file);
        opened.document_ = std::make_unique<pugi::xml_document>();
        read_xml_file(file, root, newest_format, *opened.document_); // again: it may have changed before the lock was ours
    }
    return opened;
}

OfficeFile OfficeFile::create(const std::filesystem::path& file)
{
    std::error_code ignored;
    if (std::filesystem::exists(file, ignored))
        throw Failure(Ending::file, T("“{1}” is already there. Choose another name, or open it.", file.string()));
    OfficeFile made(file);
    made.lock_ = std::make_unique<FileLock>(file);
    made.document_->append_child(root).append_attribute("format") = newest_format;
    return made;
}

Office OfficeFile::office() const { return read_office(document_->document_element()); }

void OfficeFile::save(const Office& office, const Rules& rules, Moment now)
{
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
}

} // namespace junbi
