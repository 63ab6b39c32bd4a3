// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/steps.h"

#include "tests/support/folder.h"

namespace junbi {
namespace {

namespace fs = std::filesystem;

std::string replaced(std::string text, const std::string& from, const std::string& to)
{
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

} // namespace

void put_data_steps(const fs::path& home, int count)
{
    const std::string example = read_file(fs::path(JUNBI_SOURCE) / "docs/examples/data-step/keys.xml");
    for (int i = 1; i <= count; ++i) {
        const std::string name = "keys" + std::to_string(i);
        const std::string renamed = replaced(replaced(example, "\"keys\"", "\"" + name + "\""), "keys.", name + ".");
        write_file(home / ".local/share/junbi/steps" / (name + ".xml"), renamed);
    }
}

PutModule::PutModule(const fs::path& module) : place_(fs::path(JUNBI_BUILD) / "lib/junbi/steps" / module.filename())
{
    fs::create_directories(place_.parent_path());
    fs::copy_file(module, place_, fs::copy_options::overwrite_existing);
}

PutModule::~PutModule() { fs::remove(place_); }

} // namespace junbi
