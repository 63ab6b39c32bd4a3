// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/engine/failure.h"

#include <cstddef>
#include <filesystem>
#include <limits>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace junbi {

/// How often an element may stand inside another.
struct Child {
    std::string_view name;
    int least = 0;
    int most = 1; ///< 0: as often as one likes
};

/// What may stand in an element. Everything else there is a fault.
struct Shape {
    std::vector<std::string_view> needs = {}, may = {}; ///< attributes
    std::vector<Child> children = {};
    bool ordered = true; ///< the children stand in the order of `children`
    bool words = false;  ///< there may be text between the children
};

/// A file of ours that people write (a step, profiles) as XML: every fault in it names the file and the line.
class XmlSource {
public:
    /// Throws Failure (file) for what is no XML in UTF-8, is cut off, larger than 1 MB, nested deeper than 32, or has a DOCTYPE
    /// or entities of its own. `named` stands in the troubles.
    XmlSource(std::string content, std::string named);
    /// The same for what stands in a file. What is no file is not read: a pipe or a device might never end.
    explicit XmlSource(const std::filesystem::path& file);

    pugi::xml_node root() const { return document_.document_element(); }
    /// “file”, line n: why.
    Failure fault(pugi::xml_node where, Text why) const;

    /// Throws where something stands in the element that its shape does not have, or lacks what it must have.
    void expect(pugi::xml_node node, const Shape& shape) const;
    /// The attribute, which must be an id: a-z, 0-9 and _, beginning with a letter.
    std::string id(pugi::xml_node node, const char* attribute = "id") const;
    /// The attribute, which must be one of `choices`; the first where it is left out.
    std::string one_of(pugi::xml_node node, const char* attribute, const std::vector<std::string_view>& choices) const;
    /// The attribute as a whole number of at least `least`, `otherwise` where it is left out.
    long long number(
        pugi::xml_node node, const char* attribute, long long otherwise, long long least = std::numeric_limits<long long>::min()) const;

private:
    void expect_attributes(pugi::xml_node node, const Shape& shape) const;
    void expect_children(pugi::xml_node node, const Shape& shape) const;
    Failure fault_at(std::size_t offset, Text why) const;
    Failure broken(const pugi::xml_parse_result& read) const;
    long long line_of(std::size_t offset) const;

    std::string content_, named_;
    pugi::xml_document document_;
};

/// The words of an attribute, which spaces part.
std::vector<std::string> words_in(std::string_view text);

/// "a, b, c", each as it is.
template <class Names>
Text listed(const Names& names)
{
    Text list;
    for (const auto& each : names)
        list = list.empty() ? verbatim(each) : T("{1}, {2}", list, each);
    return list;
}

} // namespace junbi
