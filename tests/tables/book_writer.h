// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>

namespace junbi {

/// A zip archive with these files, packed.
std::string zipped(const std::map<std::string, std::string>& files);

/// The files of a workbook with one sheet "名簿"; what is left out is the least that a workbook needs.
struct BookFiles {
    std::string rows;                             ///< <row>…</row>
    std::string strings = {};                     ///< <si>…</si>
    std::string formats = {};                     ///< <xf …/> of the cell styles
    std::string number_formats = {};              ///< <numFmt …/>
    std::string behind = {}, before = {};         ///< what stands behind and before the rows
    std::string workbook = {};                    ///< attributes of workbookPr
    std::map<std::string, std::string> more = {}; ///< in place of these or beside them

    std::map<std::string, std::string> files() const;
    std::string bytes() const { return zipped(files()); }
};

} // namespace junbi
