// SPDX-License-Identifier: Apache-2.0
#include "wizard/storage/recording_file.h"

#include "wizard/parts/whole_file.h"
#include "wizard/storage/facts_xml.h"
#include "wizard/storage/xml_file.h"

#include <pugixml.hpp>

namespace junbi {
namespace {

constexpr int newest_format = 1;
constexpr const char* root = "junbi-recording";

} // namespace

Recording read_recording(const std::filesystem::path& file)
{
    pugi::xml_document document;
    read_xml_file(file, root, newest_format, document);
    const pugi::xml_node top = document.document_element();
    if (!top.child("facts"))
        throw Failure(Ending::file, T("“{1}” is a recording without anything recorded in it.", file.string()));
    return {top.attribute("computer").value(), read_facts(top.child("facts"))};
}

std::string recording_text(const Recording& recording)
{
    pugi::xml_document document;
    pugi::xml_node top = document.append_child(root);
    top.append_attribute("format") = newest_format;
    top.append_attribute("computer") = recording.computer.c_str();
    write_facts(top.append_child("facts"), recording.facts);
    return xml_text(document);
}

void write_recording(const std::filesystem::path& file, const Recording& recording)
{
    write_whole_file(file, recording_text(recording), {{}, true});
}

} // namespace junbi
