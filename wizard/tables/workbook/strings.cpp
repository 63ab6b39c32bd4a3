// SPDX-License-Identifier: Apache-2.0
#include "wizard/engine/typed_text.h"
#include "wizard/tables/workbook/sheet.h"
#include "wizard/tables/workbook/xml_stream.h"

namespace junbi {

std::vector<std::string> read_strings(PackedFile file)
{
    using Event = XmlStream::Event;
    XmlStream xml(std::move(file));
    std::vector<std::string> strings;
    std::string text;
    std::size_t bytes = 0, phonetic = 0;
    bool taking = false;
    for (Event event = xml.next(); event != Event::done; event = xml.next()) {
        if (event == Event::text) {
            if (taking)
                text += xml.text();
            continue;
        }
        const bool start = event == Event::start;
        if (xml.name() == "rPh")
            phonetic += start ? 1 : phonetic > 0 ? std::size_t(-1) : 0;
        else if (xml.name() == "t")
            taking = start && phonetic == 0;
        else if (xml.name() == "si" && !start) {
            if (!is_utf8(text))
                throw Damaged(T("a text holds bytes that are no characters"));
            bytes += text.size();
            if (strings.size() == most_cells || bytes > most_bytes)
                throw TooMuch();
            strings.push_back(without_escapes(std::move(text)));
            text = {};
        }
    }
    return strings;
}

} // namespace junbi
