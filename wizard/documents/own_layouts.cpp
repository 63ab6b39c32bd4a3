// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/own_layouts.h"

#include "wizard/parts/person_folders.h"

#include <tinyxml2.h>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace junbi {
namespace {

bool is_there(const std::filesystem::path& file)
{
    std::error_code none;
    return std::filesystem::exists(file, none);
}

std::string attribute(const tinyxml2::XMLElement& element, const char* name)
{
    const char* value = element.Attribute(name);
    return value ? value : "";
}

OwnLayout read_own_layout(const std::filesystem::path& file)
{
    OwnLayout layout{file};
    std::ifstream in(file, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    tinyxml2::XMLDocument document;
    document.Parse(text.data(), text.size());
    const auto* page = document.Error() ? nullptr : document.RootElement();
    const std::string name = file.filename().string();
    if (!page)
        layout.wrong = T("“{1}” (line {2}) cannot be read as a layout ({3}).", name, document.ErrorLineNum(), document.ErrorName());
    else if (std::string_view(page->Name()) != "page")
        layout.wrong = T("“{1}” (line {2}): the outermost element must be page.", name, page->GetLineNum());
    else {
        layout.title = attribute(*page, "title");
        layout.content = attribute(*page, "content");
        layout.line = page->GetLineNum();
    }
    return layout;
}

} // namespace

std::vector<OwnLayout> read_own_layouts(const std::filesystem::path& folder)
{
    std::error_code none;
    std::vector<OwnLayout> all;
    std::filesystem::directory_iterator each(folder, none);
    for (; !none && each != std::filesystem::directory_iterator(); each.increment(none))
        if (std::error_code unknown; each->path().extension() == ".xml" && each->is_regular_file(unknown))
            all.push_back(read_own_layout(each->path()));
    std::sort(all.begin(), all.end(), [](const OwnLayout& a, const OwnLayout& b) { return a.file < b.file; });
    return all;
}

std::filesystem::path own_layouts_folder() { return below(person_folders().data, "layouts"); }

bool has_layout(const std::filesystem::path& folder, const std::string& name)
{
    return is_there(layout_file(name)) || (!folder.empty() && is_there(folder / (name + ".xml")));
}

void use_own_layout(PrintJob& job, const std::filesystem::path& folder)
{
    if (folder.empty())
        return;
    if (const auto own = folder / job.layout.filename(); is_there(own))
        job.layout = own;
}

} // namespace junbi
