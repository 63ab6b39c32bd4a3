// SPDX-License-Identifier: Apache-2.0
#include "installers/stores/new_folder.h"
#include "installers/stores/nss_change.h"
#include "installers/stores/nss_files.h"

#include <algorithm>

namespace junbi {
namespace {

namespace fs = std::filesystem;

fs::path folder_of(const std::string& id, const Home& home)
{
    return without_tilde(id.substr(std::min(id.size(), std::string("nss:").size())), home.folder);
}

bool is_there(const fs::path& path)
{
    std::error_code none;
    return fs::exists(fs::symlink_status(path, none));
}

} // namespace

std::string shown_place(const std::string& id, const Home& home) { return with_tilde(folder_of(id, home).string(), home.folder); }

StoreContents contents_of_place(const std::string& id, const Home& home, std::chrono::milliseconds limit)
{
    const fs::path folder = folder_of(id, home);
    StoreContents contents = contents_of_store(folder, limit);
    contents.may_change = !is_there(folder) || may_change_database(folder);
    return contents;
}

StoreAnswer put_into_place(const std::string& id, const Home& home, const StoreParcel& parcel, std::chrono::milliseconds limit)
{
    NewFolder folder(folder_of(id, home));
    StoreAnswer answer = put_into_store(folder_of(id, home), parcel, limit);
    if (answer.trouble == StoreTrouble::none)
        folder.keep();
    return answer;
}

StoreAnswer take_out_of_place(const std::string& id, const Home& home, const std::vector<Made>& things, std::chrono::milliseconds limit)
{
    return take_out_of_store(folder_of(id, home), things, limit);
}

} // namespace junbi
