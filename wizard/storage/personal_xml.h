// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/storage/personal_file.h"

namespace junbi {

/// The number of the office whose people stand below this element. Throws Failure (file): another program's, newer, without a format.
std::string office_of_people(pugi::xml_node top, const std::filesystem::path& file);

/// Takes the rows out of the document, all else stays. Throws Failure (file) where it is damaged.
PersonalTables take_people(pugi::xml_node top, const std::filesystem::path& file);

/// The file's text with these rows. The document takes what is new but the rows; what this version does not know stays in it.
std::string people_as_text(pugi::xml_document& frame, const PersonalTables& tables, const std::string& number, Moment now);

} // namespace junbi
