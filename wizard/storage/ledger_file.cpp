// SPDX-License-Identifier: Apache-2.0
#include "wizard/storage/ledger_file.h"

#include "wizard/parts/person_folders.h"
#include "wizard/parts/whole_file.h"
#include "wizard/storage/change_xml.h"
#include "wizard/storage/xml_file.h"

#include <pugixml.hpp>

#include <algorithm>
#include <set>

namespace junbi {
namespace {

using std::filesystem::path;

constexpr int newest_format = 1;
constexpr const char* root = "junbi-ledger";

[[noreturn]] void refuse(const path& file, pugi::xml_node node)
{
    const std::string text = read_whole_file(file);
    const auto end = text.begin() + std::clamp<std::ptrdiff_t>(node.offset_debug(), 0, std::ptrdiff_t(text.size()));
    throw Failure(Ending::file,
        T("“{1}”, line {2}: this Junbi does not understand this change. The file was not changed. Update Junbi, or look at the version "
          "before with .previous at its end.",
            file.string(), 1 + std::count(text.begin(), end, '\n')));
}

bool is_number(const std::string& id) { return !id.empty() && id.size() < 10 && id.find_first_not_of("0123456789") == std::string::npos; }

std::vector<LedgerEntry> entries_in(const pugi::xml_document& document)
{
    std::vector<LedgerEntry> entries;
    for (const pugi::xml_node each : document.document_element().children("change"))
        if (auto entry = read_change(each))
            entries.push_back(std::move(*entry));
    return entries;
}

/// Nothing where the file is not there yet.
std::unique_ptr<pugi::xml_document> read(const path& file)
{
    auto document = std::make_unique<pugi::xml_document>();
    std::error_code ignored;
    if (std::filesystem::symlink_status(file, ignored).type() == std::filesystem::file_type::not_found)
        return nullptr;
    read_xml_file(file, root, newest_format, *document);
    std::set<std::string> ids;
    for (const pugi::xml_node each : document->document_element().children("change")) {
        const auto entry = read_change(each);
        if (!entry || !is_number(entry->id) || !ids.insert(entry->id).second)
            refuse(file, each);
    }
    return document;
}

std::unique_ptr<pugi::xml_document> fresh()
{
    auto document = std::make_unique<pugi::xml_document>();
    document->append_child(root).append_attribute("format") = newest_format;
    return document;
}

/// Makes it for its owner alone. What is wrong with it is said when the file is written.
const path& made(const path& folder)
{
    std::error_code ignored;
    std::filesystem::create_directories(folder, ignored);
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all, ignored);
    return folder;
}

} // namespace

path ledger_file() { return below(person_folders().state, "ledger.xml"); }

std::vector<LedgerEntry> read_ledger(const path& file)
{
    const auto document = read(file);
    return document ? entries_in(*document) : std::vector<LedgerEntry>{};
}

bool ledger_in_use(const path& file) { return FolderTurn(file.parent_path(), std::chrono::milliseconds(0)).others_have_it(); }

LedgerFile::LedgerFile(path file, std::chrono::milliseconds patience) : path_(std::move(file)), turn_(made(path_.parent_path()), patience)
{
    if (turn_.others_have_it())
        throw Failure(Ending::file,
            T("Junbi is changing something on this computer already, in another window. Wait until it is done, then try again. Nothing "
              "was changed here."));
    document_ = read(path_);
    if (!document_)
        document_ = fresh();
}

LedgerFile::~LedgerFile() = default;

std::vector<LedgerEntry> LedgerFile::entries() const { return entries_in(*document_); }

std::string LedgerFile::add(const LedgerEntry& entry)
{
    pugi::xml_node top = document_->document_element();
    auto last = top.attribute("last_id");
    if (!last)
        last = top.append_attribute("last_id");
    LedgerEntry written = entry;
    written.id = std::to_string(1 + std::max(last.as_llong(), last_id(entries())));
    last.set_value(written.id.c_str());
    write_change(top.append_child("change"), written);
    write();
    return written.id;
}

void LedgerFile::move(const std::string& id, ChangeState state, Moment at)
{
    pugi::xml_node node = document_->document_element().find_child_by_attribute("change", "id", id.c_str());
    auto entry = read_change(node);
    if (!entry)
        return;
    entry->state = state;
    entry->at = at;
    write_change(node, *entry);
    write();
}

void LedgerFile::write() { write_whole_file(path_, xml_text(*document_), {path_.string() + ".previous", true}); }

} // namespace junbi
