// SPDX-License-Identifier: Apache-2.0
#include "wizard/tables/workbook/book.h"

#include <pugixml.hpp>

#include <cstring>
#include <map>
#include <unordered_map>

namespace junbi {
namespace {

constexpr std::size_t most_sheets = 1000;

/// Some writers prefix every element ("x:row"), so names are compared without it.
const char* local(const char* name)
{
    const char* colon = std::strchr(name, ':');
    return colon ? colon + 1 : name;
}

pugi::xml_node child(const pugi::xml_node& node, const char* name)
{
    for (const pugi::xml_node each : node.children())
        if (std::strcmp(local(each.name()), name) == 0)
            return each;
    return {};
}

const char* attribute(const pugi::xml_node& node, const char* name)
{
    for (const pugi::xml_attribute each : node.attributes())
        if (std::strcmp(local(each.name()), name) == 0)
            return each.value();
    return "";
}

void load(pugi::xml_document& document, Archive& archive, const std::string& name)
{
    const std::string text = archive.text(name);
    if (!document.load_buffer(text.data(), text.size()))
        throw Damaged(T("not readable: {1}", name));
}

/// A target as a relations file names it, from the archive's root.
std::string resolved(const std::string& folder, const std::string& target)
{
    std::string path = target.starts_with('/') ? target.substr(1) : folder + target;
    for (std::size_t up = path.find("/../"); up != std::string::npos && up > 0; up = path.find("/../")) {
        const std::size_t before = path.rfind('/', up - 1);
        path.erase(before == std::string::npos ? 0 : before + 1, up + 4 - (before == std::string::npos ? 0 : before + 1));
    }
    return path;
}

/// The relations of one file: by id, and by the last word of their type, which is the same in strict workbooks.
struct Relations {
    std::map<std::string, std::string> by_id, by_type;
};

Relations relations_of(Archive& archive, const std::string& file)
{
    const std::size_t slash = file.rfind('/');
    const std::string folder = slash == std::string::npos ? "" : file.substr(0, slash + 1);
    const std::string name = folder + "_rels/" + file.substr(folder.size()) + ".rels";
    Relations found;
    if (!archive.has(name))
        return found;
    pugi::xml_document document;
    load(document, archive, name);
    for (const pugi::xml_node each : child(document, "Relationships").children()) {
        if (std::string_view(attribute(each, "TargetMode")) == "External")
            continue;
        const std::string type = attribute(each, "Type"), target = resolved(folder, attribute(each, "Target"));
        found.by_id[attribute(each, "Id")] = target;
        found.by_type.emplace(type.substr(type.rfind('/') + 1), target);
    }
    return found;
}

bool is_built_in_date(unsigned id)
{
    return (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58);
}

std::vector<NumberStyle> read_styles(Archive& archive, const std::string& file)
{
    pugi::xml_document document;
    load(document, archive, file);
    const pugi::xml_node sheet = child(document, "styleSheet");
    std::unordered_map<unsigned, std::string> codes;
    for (const pugi::xml_node format : child(sheet, "numFmts").children())
        codes[format.attribute("numFmtId").as_uint()] = format.attribute("formatCode").value();
    std::vector<NumberStyle> styles;
    for (const pugi::xml_node each : child(sheet, "cellXfs").children()) {
        const unsigned id = each.attribute("numFmtId").as_uint();
        const auto code = codes.find(id);
        NumberStyle style{code == codes.end() ? is_built_in_date(id) : is_date_format(code->second)};
        if (code != codes.end() && code->second.size() < 30 && code->second.find_first_not_of('0') == std::string::npos)
            style.digits = code->second.size();
        styles.push_back(style);
    }
    return styles;
}

std::string workbook_file(Archive& archive)
{
    const Relations root = relations_of(archive, "");
    const auto found = root.by_type.find("officeDocument");
    return found != root.by_type.end() && archive.has(found->second) ? found->second : "xl/workbook.xml";
}

} // namespace

Book read_book(Archive& archive)
{
    const std::string file = workbook_file(archive);
    pugi::xml_document document;
    load(document, archive, file);
    const Relations relations = relations_of(archive, file);
    const pugi::xml_node workbook = child(document, "workbook");
    Book book;
    book.from_1904 = child(workbook, "workbookPr").attribute("date1904").as_bool();
    for (const pugi::xml_node each : child(workbook, "sheets").children()) {
        const auto target = relations.by_id.find(attribute(each, "id"));
        if (target == relations.by_id.end() || target->second.find("worksheets/") == std::string::npos)
            continue; // a sheet that is only a chart
        if (book.sheets.size() == most_sheets)
            throw TooMuch();
        book.sheets.push_back({attribute(each, "name"), target->second,
            *attribute(each, "state") != '\0' && std::strcmp(attribute(each, "state"), "visible") != 0});
    }
    const auto strings = relations.by_type.find("sharedStrings"), styles = relations.by_type.find("styles");
    if (strings != relations.by_type.end() && archive.has(strings->second))
        book.strings = strings->second;
    if (styles != relations.by_type.end() && archive.has(styles->second))
        book.styles = read_styles(archive, styles->second);
    return book;
}

} // namespace junbi
