// SPDX-License-Identifier: Apache-2.0
#include "wizard/steps/data/open_tag.h"

#include <vector>

namespace junbi {
namespace {

/// What stands between < and its end: a comment, a CDATA section and an instruction have ends of their own.
std::string_view end_of(std::string_view rest)
{
    return rest.starts_with("<!--") ? "-->" : rest.starts_with("<![CDATA[") ? "]]>" : rest.starts_with("<?") ? "?>" : ">";
}

std::string name_in(std::string_view tag)
{
    const std::size_t begin = tag.starts_with("</") ? 2 : 1;
    return std::string(tag.substr(begin, tag.find_first_of(" \t\r\n/>", begin) - begin));
}

/// Whether the tag fits what is open; keeps what is open afterwards.
bool fits(std::vector<OpenTag>& open, std::string_view tag, std::size_t at)
{
    if (tag.starts_with("<!") || tag.starts_with("<?") || tag.ends_with("/>"))
        return true;
    if (!tag.starts_with("</")) {
        open.push_back({name_in(tag), at});
        return true;
    }
    if (open.empty() || open.back().name != name_in(tag))
        return false;
    open.pop_back();
    return true;
}

} // namespace

std::optional<OpenTag> open_tag(std::string_view xml)
{
    std::vector<OpenTag> open;
    for (std::size_t at = xml.find('<'); at != std::string_view::npos; at = xml.find('<', at)) {
        const std::string_view end = end_of(xml.substr(at));
        const std::size_t last = xml.find(end, at);
        if (last == std::string_view::npos || !fits(open, xml.substr(at, last + end.size() - at), at))
            break;
        at = last + end.size();
    }
    return open.empty() ? std::nullopt : std::optional(open.back());
}

} // namespace junbi
