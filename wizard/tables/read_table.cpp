// SPDX-License-Identifier: Apache-2.0
#include "wizard/engine/typed_text.h"
#include "wizard/parts/part.h"
#include "wizard/parts/whole_file.h"
#include "wizard/tables/decode.h"
#include "wizard/tables/grid.h"
#include "wizard/tables/separated.h"
#include "wizard/tables/table_file.h"
#include "wizard/tables/workbook.h"

#include <algorithm>

namespace junbi {
namespace {

void demand_size(std::uintmax_t bytes, const Text& source)
{
    if (bytes > most_table_bytes)
        throw refused(source, T("It is larger than {1} MB. Is it the right one?", most_table_bytes >> 20));
}

/// "EncryptedPackage" as the directory of an old container writes it.
bool holds_protected_workbook(std::string_view bytes)
{
    std::string name;
    for (const char c : std::string_view("EncryptedPackage"))
        name += {c, '\0'};
    return bytes.find(name) != std::string_view::npos;
}

/// What only looks like a table, told by its first bytes.
void demand_table(std::string_view bytes, const Text& source)
{
    if (bytes.starts_with("\xD0\xCF\x11\xE0"))
        throw refused(source,
            holds_protected_workbook(bytes)
                ? T("The workbook is protected with a password. Open it in the spreadsheet program, take the password off (save it without "
                    "one), and take that file.")
                : T("This is a workbook of the old kind (.xls). Open it in the spreadsheet program, save it as .xlsx or CSV, and take "
                    "that."));
    if (bytes.starts_with("%PDF"))
        throw refused(source, T("This is a PDF, not a table. Take the list as .xlsx or CSV from the program that made it."));
    const std::string_view head = bytes.substr(std::min(bytes.find_first_not_of("\xEF\xBB\xBF \t\r\n"), bytes.size()));
    if (head.starts_with("<?xml") || head.starts_with("<!DOCTYPE") || head.starts_with("<html") || head.starts_with("<table"))
        throw refused(source, T("This is a web page or XML, not a table. Open it in the spreadsheet program and save it as .xlsx or CSV."));
}

TableFile read_text(std::string bytes, const Text& source, const Reading& reading)
{
    Decoded decoded = decode(std::move(bytes), reading.encoding);
    TableFile made;
    made.encoding = decoded.encoding;
    made.separator = reading.separator ? *reading.separator : guess_separator(decoded.text);
    made.source = read_separated(std::move(decoded.text), made.separator, source, decoded.broken);
    if (decoded.private_characters > 0)
        made.notes.push_back(T("Characters made on one computer (gaiji), which others cannot show: {1}. Compare those names by eye.",
            decoded.private_characters));
    return made;
}

TableFile read_book(const std::string& bytes, const Text& source, const Reading& reading)
{
    TableFile made;
    std::optional<Failure> trouble;
    part<decltype(junbi_read_workbook)>("tables", "junbi_read_workbook")(bytes, source, reading, made, trouble);
    if (trouble)
        throw *trouble;
    return made;
}

} // namespace

TableFile read_table_bytes(std::string bytes, const Text& name, const Reading& reading)
{
    demand_size(bytes.size(), name);
    demand_table(bytes, name);
    return bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06") ? read_book(bytes, name, reading)
                                                                              : read_text(std::move(bytes), name, reading);
}

TableFile read_table(const std::filesystem::path& file, const Reading& reading)
{
    const Text source = T("“{1}”", file.string());
    std::error_code unknown;
    const auto size = std::filesystem::file_size(file, unknown);
    demand_size(unknown ? 0 : size, source); // what cannot be read is told when it is read
    return read_table_bytes(read_whole_file(file), source, reading);
}

TableFile parse_pasted(std::string text)
{
    const Text source = T("The pasted text");
    demand_size(text.size(), source);
    if (!is_utf8(text))
        throw refused(source, T("It holds bytes that are no characters. Copy it once more."));
    return read_text(std::move(text), source, {"UTF-8", '\t', {}});
}

} // namespace junbi
