// SPDX-License-Identifier: Apache-2.0
#include "wizard/steps/data/form_xml.h"

#include <sstream>

namespace junbi {
namespace {

void write_lines(pugi::xml_node root, const char* list, const char* element, const std::vector<GuideLine>& lines, const std::string& step)
{
    if (lines.empty())
        return;
    pugi::xml_node node = root.append_child(list);
    for (const GuideLine& each : lines)
        write_sentence(node, element, each.text, step).append_attribute("id") = each.id.c_str();
}

void write_names(pugi::xml_node root, const char* element, const char* attribute, const std::vector<std::string>& names)
{
    for (const std::string& each : names)
        root.append_child(element).append_attribute(attribute) = each.c_str();
}

void write_settings(pugi::xml_node root, const Settings& settings)
{
    if (settings.empty())
        return;
    pugi::xml_node node = root.append_child("settings");
    for (const auto& [name, value] : settings) {
        pugi::xml_node setting = node.append_child("setting");
        setting.append_attribute("name") = name.c_str();
        setting.append_attribute("value") = value.c_str();
    }
}

void write_head(pugi::xml_node root, const Check& check)
{
    root.append_attribute("version") = "1";
    root.append_attribute("id") = check.id.c_str();
    root.append_attribute("section") = check.section.c_str();
    root.append_attribute("page") = check.page;
    root.append_attribute("fresh-for") = static_cast<long long>(check.fresh_for.count());
    write_sentence(root, "title", check.title, check.id);
    write_sentence(root, "purpose", check.purpose, check.id);
    write_lines(root, "items", "item", check.items, check.id);
    write_lines(root, "notes", "note", check.notes, check.id);
    write_names(root, "after", "step", check.after);
    write_names(root, "prints", "paper", check.prints);
    write_settings(root, check.settings);
}

} // namespace

std::string step_xml(const Check& check)
{
    pugi::xml_document document;
    pugi::xml_node root = document.append_child("step");
    write_head(root, check);
    if (!check.form.empty())
        write_form(root.append_child("form"), check.form, check.id);
    pugi::xml_node functions = root.append_child("judged-by-module");
    functions.append_attribute("needs") = check.needs ? "yes" : "no";
    functions.append_attribute("office") = check.judge_office ? "yes" : "no";
    functions.append_attribute("computer") = check.judge_computer ? "yes" : "no";
    std::ostringstream text;
    document.save(text, "  ", pugi::format_indent, pugi::encoding_utf8);
    return text.str();
}

} // namespace junbi
