// SPDX-License-Identifier: Apache-2.0
#include "wizard/steps/modules/module_cache.h"

#include "wizard/engine/failure.h"
#include "wizard/parts/whole_file.h"

#include <functional>

namespace junbi {
namespace {

namespace fs = std::filesystem;

/// "path size time", or only the path where it cannot be looked at.
std::string stamp_of(const fs::path& file)
{
    std::error_code error;
    const auto size = fs::file_size(file, error);
    const auto time = fs::last_write_time(file, error).time_since_epoch().count();
    return file.string() + (error ? "" : " " + std::to_string(size) + " " + std::to_string(time)) + "\n";
}

} // namespace

ModuleCache::ModuleCache(const fs::path& folder, const fs::path& module, const fs::path& host)
    : stamp_(stamp_of(module) + stamp_of(host) + "\n")
{
    if (!folder.empty())
        file_ = folder / (module.stem().string() + "-" + std::to_string(std::hash<std::string>()(module.string())));
}

std::optional<std::string> ModuleCache::read() const
{
    std::error_code ignored;
    if (file_.empty() || !fs::exists(file_, ignored))
        return std::nullopt;
    std::string content;
    if (trouble_of([&] { content = read_whole_file(file_); }) || !content.starts_with(stamp_))
        return std::nullopt;
    return content.substr(stamp_.size());
}

void ModuleCache::write(const std::string& description) const
{
    if (file_.empty())
        return;
    std::error_code ignored;
    fs::create_directories(file_.parent_path(), ignored);
    trouble_of([&] { write_whole_file(file_, stamp_ + description, {{}, true}); });
}

} // namespace junbi
