// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/junbi.h"

#include <boost/test/unit_test.hpp>

#include <cstdlib>

namespace junbi {

Ran Program::operator()(std::vector<std::string> words) const
{
    words.insert(words.begin(), JUNBI);
    RunOptions options;
    options.folder = folder;
    options.env = {{"LANG", "ja_JP.UTF-8"}, {"LC_ALL", ""}, {"LC_MESSAGES", ""}, {"XDG_CONFIG_HOME", (folder / "config").string()},
        {"XDG_DATA_HOME", (folder / "data").string()}}; // nobody's own rules and profiles
    for (const auto& [name, value] : env)
        options.env[name] = value;
    return run(words, options);
}

FreshOffice::FreshOffice()
{
    const Ran made = junbi_({"new", "--number", "4799999992", "--name", "試験デイサービス", "office.junbi"});
    BOOST_REQUIRE_MESSAGE(made.exit == 0, made.err);
}

void check_golden(const std::string& name, const std::string& text)
{
    const auto file = std::filesystem::path(JUNBI_SOURCE) / "tests/cli/golden" / name;
    if (std::getenv("JUNBI_UPDATE_GOLDEN"))
        write_file(file, text);
    BOOST_TEST(text == read_file(file), name << " differs; JUNBI_UPDATE_GOLDEN=1 writes it anew");
}

} // namespace junbi
