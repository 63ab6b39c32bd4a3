// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/steps/data/step_file.h"
#include "wizard/steps/data/xml_source.h"

#include <map>
#include <set>
#include <string>

namespace junbi {

/// What is known while one step file is read.
struct Reading {
    const XmlSource& xml;
    const Around& around;
    bool by_person; ///< written by hand: line breaks are folded, slips of the pen are told; otherwise a module wrote it
    OutsideStep step = {};
    std::set<std::string> findings = {};    ///< ids so far, of the office and of computers
    std::map<std::string, int> msgids = {}; ///< every sentence of the step, without its context, and how many values it has

    /// True where one of the step's own lines (items and notes) has that id.
    bool has_line(const std::string& id) const;
};

/// The sentence in an element (an empty one where there is no such element), in the context of the step: Speaker looks it up in the
/// step's own words. The element needs these attributes and has no others. Throws Failure (file) where there are no words in it, or
/// places such as {1} that no value fills.
Text read_sentence(Reading& reading, pugi::xml_node node, std::vector<std::string_view> attributes = {});

/// The msgid in an element that has `values` values besides it; the same faults.
std::string read_msgid(Reading& reading, pugi::xml_node node, int values);

/// The number of the highest slot in a sentence: 2 for "{2} of {1}".
int highest_slot(std::string_view sentence);

/// The sentence as its writer meant it: line breaks and runs of spaces are one space, or none between Japanese characters.
std::string folded(std::string_view text);

/// The msgid with its context.
std::string in_context(const Reading& reading, const std::string& msgid);

/// Writes an element with a sentence, as read_sentence reads it, and gives it; nothing where the text is empty.
pugi::xml_node write_sentence(pugi::xml_node parent, const char* element, const Text& text, const std::string& step);

} // namespace junbi
