// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/own_layouts.h"

#include <cstdlib>

namespace junbi {
namespace {

bool is_there(const std::filesystem::path& file)
{
    std::error_code none;
    return std::filesystem::exists(file, none);
}

} // namespace

std::filesystem::path own_layouts_folder()
{
    const char* data = std::getenv("XDG_DATA_HOME");
    if (data && *data == '/') // a relative one is to be ignored (XDG Base Directory Specification)
        return std::filesystem::path(data) / "junbi/layouts";
    const char* home = std::getenv("HOME");
    return home && *home ? std::filesystem::path(home) / ".local/share/junbi/layouts" : std::filesystem::path();
}

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
