// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/text.h"
#include "wizard/documents/content.h"

#include <string>
#include <utility>
#include <vector>

namespace junbi {

/// What posters and leaflets for care users and families say; all of it as the office typed it.
struct NoticeFacts {
    std::string office, office_kana;                      ///< its name and how that is read
    std::string contact;                                  ///< whom to ask, with a telephone number
    std::string message;                                  ///< words of the office's own
    std::string web_page;                                 ///< address; also as a 二次元コード
    bool no_number = false;                               ///< says that the 12-digit number is not used
    bool may_refuse = false;                              ///< says that one may refuse
    std::vector<std::pair<std::string, Day>> starts = {}; ///< municipalities with the day they begin, as the office entered it
};

/// The words and lists of templates/poster-*.xml and leaflet-*.xml.
Content notice_content(const NoticeFacts& facts, const Say& say);

} // namespace junbi
