// SPDX-License-Identifier: Apache-2.0
#include "wizard/storage/personal_file.h"

#include "wizard/engine/failure.h"
#include "wizard/parts/whole_file.h"
#include "wizard/storage/personal_xml.h"

#include <pugixml.hpp>

#include <algorithm>

namespace junbi {
namespace {

bool same(const PersonalTables& a, const PersonalTables& b)
{
    const auto same_rows = [](const auto& x, const auto& y) {
        return x.first == y.first && (x.second == y.second || *x.second == *y.second); // mostly the very same table
    };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](const auto& x, const auto& y) {
        return x.first == y.first && std::equal(x.second.begin(), x.second.end(), y.second.begin(), y.second.end(), same_rows);
    });
}

/// Shuts others out; what is to be told about it.
std::optional<Text> readers_told(const std::filesystem::path& file)
{
    switch (make_private(file)) {
    case Readers::owner_only:
        break;
    case Readers::others:
        return T("“{1}” names people and could be read by others on this computer. From now on only you can read it.", file.string());
    case Readers::others_still:
        return T("“{1}” names people and can be read by others on this computer; that could not be changed here. Move it to a folder of "
                 "your own, together with its office file.",
            file.string());
    }
    return std::nullopt;
}

/// Reads a file into the document; `content` keeps what it points to.
void load(const std::filesystem::path& file, std::string& content, pugi::xml_document& document)
{
    std::error_code unknown;
    const auto type = std::filesystem::status(file, unknown).type();
    if (type != std::filesystem::file_type::regular && type != std::filesystem::file_type::none)
        throw Failure(Ending::file, T("“{1}” is no ordinary file.", file.string())); // a pipe would be waited for
    content = read_whole_file(file);
    const auto result
        = document.load_buffer_inplace(content.data(), content.size(), pugi::parse_default | pugi::parse_comments, pugi::encoding_utf8);
    if (!result)
        throw Failure(Ending::file, T("“{1}” is damaged.", file.string()));
}

} // namespace

PersonalFile::PersonalFile(std::filesystem::path office) : file_(personal_file_of(office)), frame_(std::make_unique<pugi::xml_document>())
{
}
PersonalFile::PersonalFile(PersonalFile&&) noexcept = default;
PersonalFile& PersonalFile::operator=(PersonalFile&&) noexcept = default;
PersonalFile::~PersonalFile() = default;

void PersonalFile::read(const std::string& number)
{
    tables_.clear();
    told_.clear();
    frame_->reset();
    std::error_code unknown;
    unusable_ = std::filesystem::status(file_, unknown).type() != std::filesystem::file_type::not_found;
    if (!unusable_)
        return;
    const auto why = trouble_of([&] {
        std::string content;
        pugi::xml_document document;
        load(file_, content, document);
        const pugi::xml_node top = document.document_element();
        number_ = office_of_people(top, file_);
        if (!number.empty() && !number_.empty() && number_ != number)
            throw Failure(
                Ending::file, T("“{1}” belongs to the office with the number {2}; this one has {3}.", file_.string(), number_, number));
        tables_ = take_people(top, file_);
        frame_->reset(document);
    });
    if (why) {
        tables_.clear();
        told_ = {T("{1} The lists of people in it are not used, and it stays as it is. All else is there. Put a sound copy of it in its "
                   "place, or import the lists anew: that replaces it.",
            *why)};
        return;
    }
    unusable_ = false;
    if (const auto noticed = readers_told(file_))
        told_ = {*noticed};
}

PersonalFile::Fresh PersonalFile::prepare(const Office& office, Moment now, Unusable unusable)
{
    Fresh fresh{.tables = personal_tables(office), .number = office.of("office").text("number")};
    if (unusable_)
        fresh.differs = !fresh.tables.empty() || unusable == Unusable::remove;
    else
        fresh.differs = !same(fresh.tables, tables_) || (!tables_.empty() && fresh.number != number_);
    if (fresh.differs && unusable_)
        frame_->reset();
    if (fresh.differs && !fresh.tables.empty())
        fresh.file.emplace(file_, people_as_text(*frame_, fresh.tables, fresh.number, now));
    return fresh;
}

void PersonalFile::put(Fresh fresh)
{
    if (!fresh.differs)
        return;
    if (fresh.file)
        fresh.file->put();
    else
        remove_private_file(file_);
    if (!fresh.file)
        frame_->reset();
    tables_ = std::move(fresh.tables);
    number_ = std::move(fresh.number);
    unusable_ = false;
    told_.clear();
}

} // namespace junbi
