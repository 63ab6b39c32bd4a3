// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/finding.h"

#include <pugixml.hpp>

#include <map>
#include <string>

namespace junbi::wire {

/// The values that case_xml.h is made of; only its sources include this.

/// A text that XML brings back as it was: control characters, which XML cannot hold, as \x04, a backslash as two, and a
/// text of nothing but spaces with its first one written so.
std::string held(const std::string& text);
/// The reverse.
std::string released(const std::string& held);

void set_text(pugi::xml_node node, const std::string& text);
std::string text_in(pugi::xml_node node);
/// Leaves the attribute out where the text is empty.
void set_attribute(pugi::xml_node node, const char* name, const std::string& text);
std::string attribute_in(pugi::xml_node node, const char* name);

/// Days are counted from 1970-01-01.
void set_day(pugi::xml_node node, const char* name, Day day);
Day day_in(pugi::xml_node node, const char* name);

void write_list(pugi::xml_node parent, const char* element, const std::vector<std::string>& list);
std::vector<std::string> read_list(pugi::xml_node parent, const char* element);

/// Throws std::runtime_error where values are of no known kind, or stand in each other without end.
Text read_text(pugi::xml_node node, int depth = 0);
void write_text(pugi::xml_node node, const Text& text);
Arg read_arg(pugi::xml_node node, int depth = 0);
void write_arg(pugi::xml_node parent, const Arg& arg);

void write_table(pugi::xml_node parent, const std::string& id, const Table& table);
Table read_table(pugi::xml_node node);

void write_outcome(pugi::xml_node node, const Outcome& outcome);
Outcome read_outcome(pugi::xml_node node);

/// The document's text, as short as it goes.
std::string text_of(const pugi::xml_document& document);
/// The root element, of that name. Throws std::runtime_error.
pugi::xml_node root_of(pugi::xml_document& document, const std::string& xml, const char* name);

} // namespace junbi::wire
