// SPDX-License-Identifier: Apache-2.0
#include "wizard/storage/rule_store.h"

#include "wizard/engine/failure.h"
#include "wizard/parts/person_folders.h"
#include "wizard/parts/whole_file.h"
#include "wizard/storage/preferences.h"
#include "wizard/storage/xml_file.h"

#include <pugixml.hpp>

#include <algorithm>

namespace junbi {
namespace {

namespace fs = std::filesystem;

constexpr int newest_format = 1;
constexpr const char* address_root = "junbi-rule-address";
constexpr const char* key_begin = "-----BEGIN PUBLIC KEY-----\n";
constexpr const char* key_end = "\n-----END PUBLIC KEY-----\n";
constexpr std::size_t longest_name = 60;

/// A name is a file's name too.
bool can_be_name(const std::string& name)
{
    return !name.empty() && name.size() <= longest_name && name.front() != '.'
        && std::none_of(
            name.begin(), name.end(), [](unsigned char each) { return each < ' ' || each == 127 || each == '/' || each == '\\'; });
}

/// The line of a key's file; empty where it is none.
std::string line_in(const std::string& pem)
{
    const std::string begin = key_begin;
    const auto end = pem.find(key_end);
    return pem.starts_with(begin) && end != pem.npos ? pem.substr(begin.size(), end - begin.size()) : std::string();
}

bool take_away(const fs::path& file)
{
    std::error_code error;
    const bool gone = fs::remove(file, error);
    if (error)
        throw Failure(Ending::file, T("“{1}” could not be removed ({2}).", file.string(), reason_for(error)));
    return gone;
}

void make_folder(const fs::path& folder)
{
    std::error_code error;
    fs::create_directories(folder, error);
    if (error)
        throw Failure(
            Ending::file, T("The folder “{1}” could not be made ({2}). Nothing was changed.", folder.string(), reason_for(error)));
}

/// write_whole_file puts six characters behind the name of what it is about to write.
void remove_unfinished(const fs::path& folder)
{
    std::error_code ignored;
    for (const auto& each : fs::directory_iterator(folder, ignored))
        if (each.path().filename().string().find(".junbirules.") != std::string::npos)
            fs::remove(each.path(), ignored);
}

} // namespace

std::string pem_of(const RuleKey& key) { return key_begin + key.line + key_end; }

std::vector<RuleKey> official_keys(const fs::path& file)
{
    pugi::xml_document document;
    read_xml_file(file, "rule-keys", newest_format, document);
    std::vector<RuleKey> keys;
    for (const pugi::xml_node each : document.document_element().children("key"))
        keys.push_back({each.attribute("name").value(), each.attribute("public").value()});
    return keys;
}

RuleStore::RuleStore() : RuleStore(below(person_folders().data, "rules"), below(person_folders().settings, "rule-keys")) { }

std::vector<RuleKey> RuleStore::keys() const
{
    std::vector<RuleKey> keys;
    std::error_code ignored;
    for (const auto& each : fs::directory_iterator(keys_, ignored))
        if (each.path().extension() == ".pub" && each.is_regular_file(ignored))
            trouble_of([&] { // one that cannot be read is no key: its rows do not count
                if (const std::string line = line_in(read_whole_file(each.path())); !line.empty())
                    keys.push_back({each.path().stem().string(), line});
            });
    std::sort(keys.begin(), keys.end(), [](const RuleKey& a, const RuleKey& b) { return a.name < b.name; });
    return keys;
}

void RuleStore::add_key(const RuleKey& key) const
{
    if (!can_be_name(key.name))
        throw Failure(Ending::usage,
            T("“{1}” cannot be the name of a key: up to {2} bytes, no “/”, not beginning with a dot.", key.name,
                static_cast<long long>(longest_name)));
    for (const RuleKey& each : keys())
        if (each.name == key.name && each.line != key.line)
            throw Failure(Ending::usage,
                T("Another key is called “{1}” already. Choose another name, or take that one back first: junbi rules distrust {1}",
                    key.name));
    make_folder(keys_);
    write_whole_file(keys_ / (key.name + ".pub"), pem_of(key));
}

void RuleStore::remove_key(const std::string& name) const
{
    const auto known = keys();
    if (std::none_of(known.begin(), known.end(), [&](const RuleKey& each) { return each.name == name; }))
        throw Failure(Ending::usage, T("There is no key of that name: “{1}”. “junbi rules list” shows those there are.", name));
    take_away(of(name)); // first: rows whose key nobody trusts would count otherwise, were this ended in between
    take_away(keys_ / (name + ".pub"));
}

RuleAddress RuleStore::address() const
{
    RuleAddress kept;
    trouble_of([&] {
        pugi::xml_document document;
        read_xml_file(bundles_ / "address.xml", address_root, newest_format, document);
        const pugi::xml_node top = document.document_element();
        kept = {top.attribute("url").value(), top.attribute("etag").value(), top.attribute("bundle").value()};
    });
    return kept; // one that is not there or damaged costs one answer, nothing else
}

void RuleStore::keep_address(const RuleAddress& address) const
{
    pugi::xml_document document;
    pugi::xml_node top = document.append_child(address_root);
    top.append_attribute("format") = newest_format;
    top.append_attribute("url") = address.url.c_str();
    top.append_attribute("etag") = address.etag.c_str();
    top.append_attribute("bundle") = address.bundle.c_str();
    write_whole_file(bundles_ / "address.xml", xml_text(document), {{}, true});
}

void RuleStore::prepare() const { make_folder(bundles_ / "own"); }

void RuleStore::tidy() const
{
    remove_unfinished(bundles_);
    remove_unfinished(bundles_ / "own");
}

bool RuleStore::remove_official() const { return take_away(official()); }

} // namespace junbi
