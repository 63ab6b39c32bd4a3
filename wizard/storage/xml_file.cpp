// SPDX-License-Identifier: Apache-2.0
#include "wizard/storage/xml_file.h"

#include "wizard/parts/whole_file.h"

#include <pugixml.hpp>

#include <algorithm>
#include <sstream>

namespace junbi {

void read_xml_file(const std::filesystem::path& file, std::string_view root, int format, pugi::xml_document& document)
{
    const std::string content = read_whole_file(file);
    const pugi::xml_parse_result result = document.load_buffer(content.data(), content.size(), pugi::parse_default | pugi::parse_comments);
    if (!result) {
        const auto end = content.begin() + std::min<std::ptrdiff_t>(result.offset, std::ptrdiff_t(content.size()));
        throw Failure(Ending::file,
            T("“{1}” is no file of Junbi, or it is damaged (line {2}). It was not changed. Look for another copy, or the version before "
              "with .previous at its end.",
                file.string(), 1 + std::count(content.begin(), end, '\n')));
    }
    const pugi::xml_node top = document.document_element();
    if (top.name() != root)
        throw Failure(Ending::file,
            T("“{1}” was not written by Junbi for this purpose: it begins with <{2}>, not with <{3}>.", file.string(), top.name(), root));
    const int found = top.attribute("format").as_int();
    if (found > format)
        throw Failure(Ending::file,
            T("“{1}” was written by a newer Junbi (format {2}; this one reads up to {3}). It was not changed. Please update Junbi.",
                file.string(), found, format));
    if (found < 1)
        throw Failure(Ending::file, T("“{1}” does not say in which format it was written. It was not changed.", file.string()));
}

std::string xml_text(const pugi::xml_document& document)
{
    std::ostringstream text;
    document.save(text, "  ", pugi::format_indent, pugi::encoding_utf8);
    return text.str();
}

} // namespace junbi
