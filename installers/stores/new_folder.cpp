// SPDX-License-Identifier: Apache-2.0
#include "installers/stores/new_folder.h"

namespace junbi {
namespace {

namespace fs = std::filesystem;

bool is_there(const fs::path& path)
{
    std::error_code none;
    return fs::exists(path, none);
}

} // namespace

NewFolder::NewFolder(fs::path folder) : folder_(std::move(folder)), keep_(is_there(folder_ / "cert9.db"))
{
    std::vector<fs::path> missing;
    for (fs::path each = folder_; !each.empty() && !is_there(each) && each != each.root_path(); each = each.parent_path())
        missing.insert(missing.begin(), each);
    std::error_code none;
    for (const fs::path& each : missing)
        if (fs::create_directory(each, none)) {
            fs::permissions(each, fs::perms::owner_all, none);
            made_.push_back(each);
        }
}

NewFolder::~NewFolder()
{
    if (keep_)
        return;
    std::error_code none;
    for (const char* file : {"cert9.db", "key4.db"})
        fs::remove(folder_ / file, none);
    for (auto each = made_.rbegin(); each != made_.rend(); ++each)
        fs::remove(*each, none); // only if it is empty
}

} // namespace junbi
