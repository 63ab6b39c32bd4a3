// SPDX-License-Identifier: Apache-2.0
#include "tests/tables/book_writer.h"

#include "tests/support/folder.h"

#include <zip.h>

#include <stdexcept>

namespace junbi {

std::string zipped(const std::map<std::string, std::string>& files)
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "made.zip";
    zip_t* archive = zip_open(file.c_str(), ZIP_CREATE, nullptr);
    for (const auto& [name, text] : files)
        if (zip_file_add(archive, name.c_str(), zip_source_buffer(archive, text.data(), text.size(), 0), 0) < 0)
            throw std::runtime_error(zip_strerror(archive));
    if (zip_close(archive) != 0)
        throw std::runtime_error("no archive was made");
    return read_file(file);
}

std::map<std::string, std::string> BookFiles::files() const
{
    const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    std::map<std::string, std::string> all{
        {"_rels/.rels",
            "<Relationships><Relationship Id='r1' Type='" + office + "officeDocument' Target='xl/workbook.xml'/></Relationships>"},
        {"xl/workbook.xml",
            "<workbook xmlns:r='r'><workbookPr " + workbook + "/><sheets><sheet name='名簿' sheetId='1' r:id='r1'/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id='r1' Type='" + office
                + "worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='r2' Type='" + office
                + "sharedStrings' Target='sharedStrings.xml'/><Relationship Id='r3' Type='" + office
                + "styles' Target='styles.xml'/></Relationships>"},
        {"xl/styles.xml", "<styleSheet><numFmts>" + number_formats + "</numFmts><cellXfs>" + formats + "</cellXfs></styleSheet>"},
        {"xl/sharedStrings.xml", "<?xml version='1.0'?><sst>" + strings + "</sst>"},
        {"xl/worksheets/sheet1.xml",
            "<?xml version='1.0'?>\n<worksheet>" + before + "<sheetData>" + rows + "</sheetData>" + behind + "</worksheet>"}};
    for (const auto& [name, text] : more)
        all[name] = text;
    return all;
}

} // namespace junbi
