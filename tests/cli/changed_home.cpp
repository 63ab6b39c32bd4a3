// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/changed_home.h"

#include <algorithm>

namespace junbi {

ChangedHome::ChangedHome()
{
    std::filesystem::create_directories(folder_.path() / "work");
    NssDatabase{chromium()};
    NssDatabase{add_firefox_profile(home() / ".mozilla/firefox", "default")};
    ca.issue("office");
    file = ca.pkcs12("office");
}

RunOptions ChangedHome::options(const std::string& input) const
{
    RunOptions made;
    made.folder = folder_.path() / "work";
    made.input = input;
    made.env = {{"HOME", home().string()}, {"LANG", "en_US.UTF-8"}, {"LC_ALL", ""}, {"LC_MESSAGES", ""}, {"LANGUAGE", ""},
        {"XDG_DATA_HOME", ""}, {"XDG_CONFIG_HOME", ""}, {"XDG_STATE_HOME", ""}};
    return made;
}

Ran ChangedHome::operator()(std::vector<std::string> words, const std::string& input) const
{
    words.insert(words.begin(), {JUNBI, "--lang", "en"});
    return run(words, options(input));
}

Ran ChangedHome::fix(std::vector<std::string> more, const std::string& input) const
{
    more.insert(more.begin(), {"fix", "certificate", "--file", file.string(), "--password-stdin"});
    return (*this)(std::move(more), input);
}

std::string ChangedHome::listed(const std::filesystem::path& database) const
{
    const std::string name = "sql:" + database.string();
    const Ran certificates = run({"certutil", "-L", "-d", name}), keys = run({"certutil", "-K", "-d", name});
    return certificates.out + std::to_string(std::count(keys.out.begin(), keys.out.end(), '<')) + " keys\n";
}

} // namespace junbi
