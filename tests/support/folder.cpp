// SPDX-License-Identifier: Apache-2.0
#include "tests/support/folder.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <set>
#include <stdexcept>

namespace junbi {

namespace fs = std::filesystem;

TemporaryFolder::TemporaryFolder()
{
    std::string name = "/tmp/junbi.XXXXXX"; // short: a socket path holds 107 characters
    if (!mkdtemp(name.data()))
        throw std::runtime_error("no temporary folder");
    path_ = name;
}

TemporaryFolder::~TemporaryFolder()
{
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

void write_file(const fs::path& path, const std::string& text)
{
    if (path.has_parent_path())
        fs::create_directories(path.parent_path());
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    out << text;
    out.close();
    if (!out)
        throw std::runtime_error("cannot write " + path.string());
}

std::string read_file(const fs::path& path)
{
    std::ifstream in(path, std::ios::binary);
    if (!in)
        throw std::runtime_error("cannot read " + path.string());
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string picture_of(const fs::path& folder)
{
    std::set<fs::path> sorted;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        sorted.insert(entry.path());
    std::string picture;
    for (const auto& path : sorted) {
        const auto changed = fs::is_symlink(path) ? 0 : fs::last_write_time(path).time_since_epoch().count();
        picture += path.string() + " " + std::to_string(changed) + "\n";
        if (fs::is_regular_file(path))
            picture += read_file(path) + "\n";
    }
    return picture;
}

} // namespace junbi
