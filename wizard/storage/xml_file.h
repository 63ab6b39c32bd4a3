// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/engine/failure.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace pugi {
class xml_document;
}

namespace junbi {

/// Reads an XML file whose root is `root` and whose attribute format is a number up to `format`.
/// Throws Failure (file) that says what is wrong and where: unreadable, cut, not XML, another program's, newer.
void read_xml_file(const std::filesystem::path& file, std::string_view root, int format, pugi::xml_document& document);

/// The document as text, as it is written to disk.
std::string xml_text(const pugi::xml_document& document);

} // namespace junbi
