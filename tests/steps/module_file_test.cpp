// SPDX-License-Identifier: Apache-2.0
// Which files are modules, what lies beside them, and what is remembered of them.
#include "checks/contract/module.h"
#include "tests/steps/module_folder.h"
#include "tests/support/process.h"

#include <sys/stat.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>

using namespace junbi;
using namespace junbi::testing;

namespace fs = std::filesystem;

namespace {

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// The only file in the memory of descriptions.
fs::path remembered(const ModuleFolder& folder) { return fs::directory_iterator(folder.terms.cache)->path(); }

} // namespace

BOOST_FIXTURE_TEST_SUITE(module_file, ModuleFolder)

BOOST_AUTO_TEST_CASE(one_that_cannot_be_used_says_why)
{
    const auto says = [&](const std::string& module) { return refused(put(module)); };
    BOOST_TEST(contains(says("wrong_contract"),
        "It was built for another version of Junbi (its contract is " + std::to_string(contract_version + 1) + ")."));
    BOOST_TEST(contains(says("no_entry"), "It is a library, but does not bring any steps."));
    BOOST_TEST(contains(says("broken_load"), "It crashed (signal 4)."));
    BOOST_TEST(contains(says("twice"), "brings two steps with the id “twice”"));
    BOOST_TEST(contains(says("naming"), "a step from outside has no tables that name people. Ask for numbers instead."));
}

BOOST_AUTO_TEST_CASE(what_is_no_library_for_this_computer_is_not_run)
{
    const fs::path file = put("good");
    std::string content = read_file(file);
    std::string other = content;
    other[18] = char(0xf3); // RISC-V
    other[19] = 0;
    for (const std::string& each : {std::string(), std::string("hello"), content.substr(0, 30), other}) {
        write_file(file, each);
        BOOST_TEST(contains(refused(file), "is no library for computers of this kind"));
    }
    write_file(file, content.substr(0, content.size() / 2));
    BOOST_TEST(contains(refused(file), "cannot be used. It crashed"));
    fs::remove(file);
    fs::create_directory(file);
    BOOST_TEST(contains(refused(file), "is no file"));
    BOOST_TEST(contains(refused(path() / "nothing.so"), "there is no such file or folder"));
}

BOOST_AUTO_TEST_CASE(nothing_is_run_that_others_can_change)
{
    const fs::path file = put("good");
    BOOST_TEST(refused(file) == "");
    for (const fs::path& each : {file, path(), place.path()})
        for (const mode_t open : {S_IWGRP, S_IWOTH}) {
            struct stat before { };
            ::stat(each.c_str(), &before);
            ::chmod(each.c_str(), before.st_mode | open);
            BOOST_TEST(refused(file)
                == "Others than the administrator can change “" + each.string()
                    + "”, so nothing there is run. Ask the administrator to take that permission away.");
            ::chmod(each.c_str(), before.st_mode);
        }
    ::chmod(path().c_str(), 01777); // like /tmp: nobody can touch this file, but anybody can lay another beside it
    BOOST_TEST(contains(refused(file), "Others than the administrator can change"));
    ::chmod(path().c_str(), 0755);
    BOOST_TEST(refused(file) == "");
}

BOOST_AUTO_TEST_CASE(nothing_is_run_that_belongs_to_somebody_else)
{
    const fs::path file = put("good");
    terms.owners = {54321};
    BOOST_TEST(contains(refused(file), "does not belong to the administrator of this computer"));
}

BOOST_AUTO_TEST_CASE(a_link_out_of_the_folder_is_not_followed)
{
    const fs::path file = put("good"), elsewhere = place.path() / "good.so", link = path() / "link.so";
    fs::rename(file, elsewhere);
    fs::create_symlink(elsewhere, link);
    BOOST_TEST(contains(refused(link), "is only a link to a file elsewhere"));
    fs::remove(link);
    fs::rename(elsewhere, file);
    fs::create_symlink("good.so", link); // to a file in the same folder: libraries are often installed so
    BOOST_TEST(refused(link) == "");
}

BOOST_AUTO_TEST_CASE(a_folder_gives_what_can_be_used_and_names_the_rest)
{
    put("good");
    put("no_entry");
    put("crash");
    write_file(path() / "notes.txt", "not a module");
    const Modules modules = read_modules(path(), terms);
    BOOST_REQUIRE(modules.steps.size() == 2u);
    BOOST_TEST(modules.steps[0].step.check.id == "crash");
    BOOST_TEST(modules.steps[1].step.check.id == "good");
    BOOST_REQUIRE(modules.troubles.size() == 1u);
    BOOST_TEST(modules.troubles[0].file == path() / "no_entry.so");
    BOOST_TEST(read_modules(place.path() / "nothing", terms).steps.empty());
}

BOOST_AUTO_TEST_CASE(what_it_says_about_itself_is_remembered_until_it_changes)
{
    const fs::path file = put("good");
    read_module(file, terms);
    const fs::path memory = remembered(*this);
    BOOST_TEST((fs::status(memory).permissions() == (fs::perms::owner_read | fs::perms::owner_write)));
    std::string changed = read_file(memory);
    changed.replace(changed.find("A step of the tests"), 6, "A page");
    write_file(memory, changed);
    const auto title = [&] { return english(read_module(file, terms).at(0).check.title); };
    BOOST_TEST(title() == "A page of the tests"); // nobody was asked
    fs::last_write_time(file, fs::last_write_time(file) + std::chrono::seconds(1));
    BOOST_TEST(title() == "A step of the tests");
    write_file(memory, read_file(memory).substr(0, 200)); // cut off
    BOOST_TEST(title() == "A step of the tests");
    terms.cache = "/proc/nowhere";
    BOOST_TEST(title() == "A step of the tests");
}

BOOST_AUTO_TEST_CASE(rules_and_words_lie_beside_it)
{
    const fs::path file = put("good");
    const std::string row = R"(<row id="a" value="1" source="https://example.jp" checked="2026-11-22"/>)";
    write_file(path() / "good/rules/good/amounts.xml", R"(<rules version="2026-11-22">)" + row + "</rules>");
    write_file(path() / "good/words.xml",
        R"(<module-words version="1"><words language="ja"><word of="Look at the module">見る</word></words></module-words>)");
    const OutsideStep step = read_module(file, terms).at(0);
    BOOST_TEST(step.rules.at("good.amounts").rows.at(0, "value") == "1");
    BOOST_TEST(step.words.at("ja").at(step.check.items.at(0).text.msgid) == "見る");
    write_file(path() / "good/words.xml", "<module-words version=\"1\">\n<word/></module-words>");
    BOOST_TEST(contains(refused(file), "good/words.xml”, line 2"));
}

BOOST_AUTO_TEST_SUITE_END()
