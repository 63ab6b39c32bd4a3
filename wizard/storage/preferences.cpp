// SPDX-License-Identifier: Apache-2.0
#include "wizard/storage/preferences.h"

#include "wizard/parts/person_folders.h"
#include "wizard/parts/whole_file.h"
#include "wizard/storage/folder_turn.h"
#include "wizard/storage/xml_file.h"

#include <pugixml.hpp>

#include <algorithm>

namespace junbi {
namespace {

constexpr int newest_format = 1;
constexpr const char* root = "junbi-window";
constexpr std::size_t most_recent = 10;

RecentOffice read_recent(pugi::xml_node node)
{
    return {std::filesystem::path(node.attribute("file").value()), node.attribute("name").value(), node.attribute("number").value(),
        node.attribute("computer").value(), node.attribute("page").value()};
}

void write_recent(pugi::xml_node node, const RecentOffice& office)
{
    node.append_attribute("file") = office.file.string().c_str();
    node.append_attribute("name") = office.name.c_str();
    node.append_attribute("number") = office.number.c_str();
    node.append_attribute("computer") = office.computer.c_str();
    node.append_attribute("page") = office.page.c_str();
}

std::string text_of(const Preferences& preferences)
{
    pugi::xml_document document;
    pugi::xml_node top = document.append_child(root);
    top.append_attribute("format") = newest_format;
    top.append_attribute("language") = preferences.language.c_str();
    top.append_attribute("zoom") = preferences.zoom;
    top.append_attribute("colours") = preferences.colours.c_str();
    top.append_attribute("profile") = preferences.profile.c_str();
    for (const RecentOffice& each : preferences.recent)
        write_recent(top.append_child("office"), each);
    return xml_text(document);
}

} // namespace

void Preferences::remember(RecentOffice office)
{
    forget(office.file);
    recent.insert(recent.begin(), std::move(office));
    recent.resize(std::min(recent.size(), most_recent));
}

void Preferences::forget(const std::filesystem::path& file)
{
    std::erase_if(recent, [&](const RecentOffice& each) { return each.file == file; });
}

const RecentOffice* Preferences::find(const std::filesystem::path& file) const
{
    const auto found = std::find_if(recent.begin(), recent.end(), [&](const RecentOffice& each) { return each.file == file; });
    return found == recent.end() ? nullptr : &*found;
}

std::filesystem::path preferences_file() { return below(person_folders().settings, "window.xml"); }

Preferences read_preferences(const std::filesystem::path& file)
{
    Preferences read;
    try {
        pugi::xml_document document;
        read_xml_file(file, root, newest_format, document);
        const pugi::xml_node top = document.document_element();
        read.language = top.attribute("language").value();
        read.zoom = std::clamp(top.attribute("zoom").as_int(100), 100, 200);
        read.colours = top.attribute("colours").as_string(read.colours.c_str());
        read.profile = top.attribute("profile").as_string(read.profile.c_str());
        for (const pugi::xml_node each : top.children("office"))
            read.recent.push_back(read_recent(each));
    } catch (const Failure&) {
        return {};
    }
    return read;
}

Preferences change_preferences(const std::filesystem::path& file, const std::function<void(Preferences&)>& change)
{
    std::error_code ignored; // write_whole_file says what is wrong with the folder
    std::filesystem::create_directories(file.parent_path(), ignored);
    const FolderTurn turn(file.parent_path());
    Preferences changed = read_preferences(file);
    change(changed);
    write_whole_file(file, text_of(changed), {{}, true});
    return changed;
}

} // namespace junbi
