// SPDX-License-Identifier: Apache-2.0
// The set-up for Windows as people run it: installed, upgraded and removed in a Windows that Wine makes, with a folder to install that is
// made up here. Only the programs in it are small; launcher, script and everything that makes the set-up are the real ones.
#include "tests/windows/setup_stage.h"
#include "tests/windows/wine.h"

#include <boost/test/unit_test.hpp>

#include <iostream>
#include <set>

using namespace junbi;
namespace fs = std::filesystem;
using namespace std::chrono_literals;

namespace {

using Words = std::vector<std::string>;

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

bool has_tool(const char* program, const char* package)
{
    if (has_program(program))
        return true;
    std::cout << "skipped: " << program << " is not installed (Debian: " << package << ")" << std::endl;
    return false;
}

const SetupStage& stage()
{
    static const SetupStage once;
    return once;
}

bool can_build()
{
    if (!has_tool("makensis", "nsis") || !has_tool(windows_compiler, "g++-mingw-w64-x86-64-posix"))
        return false;
    BOOST_REQUIRE_MESSAGE(stage().told().empty(), stage().told());
    return true;
}

bool can_try() { return can_build() && has_wine(); }

/// Two versions of the program, packed once: in the second one a file and a folder are gone and others came.
struct Versions {
    Versions()
    {
        stage().make(folder.path() / "1",
            {{"はじめにお読みください.txt", "1"}, {"bin/libold.dll", "1"}, {"share/junbi/rules.xml", "1"},
                {"share/junbi/old folder/a.xml", "1"}, {"share/junbi/old folder/deep/b.xml", "1"}});
        stage().make(folder.path() / "2",
            {{"はじめにお読みください.txt", "2"}, {"share/junbi/rules.xml", "2"}, {"share/junbi/新しい folder/c.xml", "2"}});
        for (const char* each : {"1", "2"})
            told += make_setup(folder.path() / each, std::string("7.7.") + each, setup(each)).err;
    }
    fs::path setup(const std::string& version) const { return folder.path() / ("junbi-" + version + "-setup.exe"); }
    TemporaryFolder folder;
    std::string told;
};
const Versions& versions()
{
    static const Versions once;
    return once;
}

/// One for all tests: making a Windows takes seconds.
const Wine& windows()
{
    static const Wine once;
    return once;
}

const std::string uninstall = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\Junbi";
const std::string classes = "HKCU\\Software\\Classes\\";

/// A Windows 10 without the program, and where that is to go.
class Desk {
public:
    explicit Desk(const std::string& name = "みほん 花子")
        : folder(wine.drive() / "users" / (name + std::to_string(next++)) / "AppData/Local/Programs/Junbi")
    {
        reg({"add", "HKCU\\Software\\Wine", "/v", "Version", "/d", "win10", "/f"});
        for (const std::string& key : {uninstall, classes + ".junbi", classes + "Junbi.Office"})
            reg({"delete", key, "/f"});
        for (const fs::path& each : {link_in_start_menu(), link_on_desktop()})
            fs::remove(each);
    }

    Ran reg(const Words& words) const { return wine.run("reg", words); }
    bool has_key(const std::string& key) const { return reg({"query", key}).exit == 0; }
    /// The value of a name, "" for the nameless one; empty where there is none. Through a file, because a console may not have the letters.
    std::string registry(const std::string& key, const std::string& name) const
    {
        const fs::path file = exchange.path() / "key.reg";
        reg({"export", key, "Z:" + file.string(), "/y"});
        const std::string all = run({"iconv", "-f", "UTF-16", "-t", "UTF-8", file.string()}).out;
        const std::string begin = "\r\n" + (name.empty() ? "@" : "\"" + name + "\"") + "=\"";
        const auto found = all.find(begin);
        std::string value;
        if (found != std::string::npos)
            for (auto at = found + begin.size(); all.at(at) != '"'; ++at)
                value += all.at(at) == '\\' ? all.at(++at) : all.at(at);
        return value;
    }

    std::string as_windows(const fs::path& path) const
    {
        std::string name = "C:\\" + path.lexically_relative(wine.drive()).string();
        std::replace(name.begin(), name.end(), '/', '\\');
        return name;
    }
    /// Runs a command line exactly as written. The exit code.
    int line(const std::string& words) const { return wine.run(stage().run_line(), {}, {}, words + "\n").exit; }
    /// By what is registered for the file's kind. (A double click finds that by itself; Wine looks at what all people share only.)
    void open_by_kind(const fs::path& file) const
    {
        const std::string kind = registry(classes + file.extension().string(), "");
        std::string command = registry(classes + kind + "\\shell\\open\\command", "");
        const auto at = command.find("%1");
        BOOST_REQUIRE(at != std::string::npos);
        BOOST_TEST(line(command.replace(at, 2, as_windows(file))) == 0);
    }
    /// Silently, into `folder`. The exit code.
    int install(const std::string& version, const std::string& more = "") const
    {
        return line(
            "\"Z:" + versions().setup(version).string() + "\" /S " + more + " /D=" + as_windows(folder)); // the last one and without quotes
    }
    /// Silently, as Windows' list of programs does it, until its end: the one that removes works from a copy of itself.
    void remove() const
    {
        wine.run(folder / "uninstall.exe", {"/S"});
        wait_until([&] { return !fs::exists(folder / "uninstall.exe"); }, 30s);
    }
    std::set<std::string> installed() const
    {
        std::set<std::string> all;
        if (fs::exists(folder))
            for (const auto& each : fs::recursive_directory_iterator(folder))
                all.insert(each.path().lexically_relative(folder).string());
        return all;
    }
    fs::path link_in_start_menu() const
    {
        return wine.drive() / "users" / fs::path(getenv("USER") ? getenv("USER") : "root")
            / "AppData/Roaming/Microsoft/Windows/Start Menu/Programs/準備 (Junbi).lnk";
    }
    /// Wine takes the home folder for the desktop.
    fs::path link_on_desktop() const { return wine.options().env.at("HOME") + "/準備 (Junbi).lnk"; }
    /// What the stand-in was called with, as soon as it was.
    std::string words_of_wizard() const
    {
        const fs::path words = folder / "bin/words.txt";
        BOOST_TEST(wait_until([&] { return fs::exists(words); }, 30s));
        const std::string said = read_file(words);
        fs::remove(words);
        return said;
    }

    const Wine& wine = windows();
    const fs::path folder;

private:
    static inline int next = 1;
    TemporaryFolder exchange;
};

const std::set<std::string> first_version{"Junbi.exe", "bin", "bin/junbi-wizard.exe", "bin/libold.dll", "installed.ini", "share",
    "share/junbi", "share/junbi/old folder", "share/junbi/old folder/a.xml", "share/junbi/old folder/deep",
    "share/junbi/old folder/deep/b.xml", "share/junbi/rules.xml", "uninstall.exe", "はじめにお読みください.txt"};
const std::set<std::string> second_version{"Junbi.exe", "bin", "bin/junbi-wizard.exe", "installed.ini", "share", "share/junbi",
    "share/junbi/rules.xml", "share/junbi/新しい folder", "share/junbi/新しい folder/c.xml", "uninstall.exe", "はじめにお読みください.txt"};

} // namespace

BOOST_AUTO_TEST_SUITE(set_up)

BOOST_AUTO_TEST_CASE(the_same_files_make_the_same_set_up)
{
    if (!can_build())
        return;
    const TemporaryFolder folder;
    const std::map<std::string, std::string> files{{"share/b.txt", "b"}, {"share/a.txt", "a"}, {"c.txt", "c"}};
    stage().make(folder.path() / "one", files);
    stage().make(folder.path() / "two", files);
    for (const auto& each : fs::recursive_directory_iterator(folder.path() / "two"))
        fs::last_write_time(each.path(), fs::file_time_type::clock::now() - std::chrono::hours(24 * 400));
    for (const char* each : {"one", "two"})
        BOOST_TEST(make_setup(folder.path() / each, "7.7.7", folder.path() / (std::string(each) + ".exe")).exit == 0);
    BOOST_TEST((read_file(folder.path() / "one.exe") == read_file(folder.path() / "two.exe")));
}

BOOST_AUTO_TEST_CASE(it_installs_for_one_person_and_opens_office_files)
{
    if (!can_try())
        return;
    BOOST_REQUIRE(versions().told.empty());
    const Desk desk;
    BOOST_TEST(desk.install("1") == 0);
    BOOST_TEST((desk.installed() == first_version));
    BOOST_TEST(read_file(desk.folder / "はじめにお読みください.txt") == "1");
    BOOST_TEST(desk.registry(uninstall, "DisplayName") == "準備 (Junbi)");
    BOOST_TEST(desk.registry(uninstall, "DisplayVersion") == "7.7.1");
    BOOST_TEST(desk.registry(uninstall, "InstallLocation") == desk.as_windows(desk.folder));
    BOOST_TEST(desk.registry(uninstall, "QuietUninstallString") == "\"" + desk.as_windows(desk.folder) + "\\uninstall.exe\" /S");
    BOOST_TEST(!desk.has_key("HKLM" + uninstall.substr(4)));

    const fs::path office = desk.wine.drive() / "users/事業所 1.junbi";
    write_file(office, "x");
    desk.open_by_kind(office);
    BOOST_TEST(desk.words_of_wizard() == desk.as_windows(office) + "\n");

    // Wine does not open links with such names; where it leads stands in it as UTF-16.
    const std::string link = run({"iconv", "-c", "-f", "UTF-16LE", "-t", "UTF-8", desk.link_in_start_menu().string()}).out
        + run({"sh", "-c", "tail -c +2 \"$1\" | iconv -c -f UTF-16LE -t UTF-8", "sh", desk.link_in_start_menu().string()}).out;
    BOOST_TEST((has(link, desk.as_windows(desk.folder)) && has(link, "Junbi.exe")));
    BOOST_TEST(desk.line("\"" + desk.as_windows(desk.folder) + "\\Junbi.exe\"") == 0);
    BOOST_TEST(desk.words_of_wizard() == "");
}

BOOST_AUTO_TEST_CASE(the_link_on_the_desktop_is_made_when_asked_for_and_kept_after)
{
    if (!can_try())
        return;
    const Desk desk;
    const auto link = [&] { return fs::exists(desk.link_on_desktop()); };
    BOOST_TEST(desk.install("1") == 0);
    BOOST_TEST(!link());
    BOOST_TEST(desk.install("1", "/desktop") == 0);
    BOOST_TEST(link());
    BOOST_TEST(desk.install("2") == 0);
    BOOST_TEST(link());
    desk.remove();
    BOOST_TEST(!link());
    BOOST_TEST(!fs::exists(desk.link_in_start_menu()));
}

BOOST_AUTO_TEST_CASE(an_upgrade_takes_away_what_no_longer_belongs_and_nothing_of_the_person)
{
    if (!can_try())
        return;
    const Desk desk;
    BOOST_TEST(desk.install("1") == 0);
    write_file(desk.folder / "わたしの事業所.junbi", "mine");
    write_file(desk.folder / "share/junbi/old folder/メモ.txt", "mine");
    BOOST_TEST(desk.install("2") == 0);
    auto expected = second_version;
    expected.insert({"わたしの事業所.junbi", "share/junbi/old folder", "share/junbi/old folder/メモ.txt"});
    BOOST_TEST((desk.installed() == expected));
    BOOST_TEST(read_file(desk.folder / "share/junbi/rules.xml") == "2");
    BOOST_TEST(desk.registry(uninstall, "DisplayVersion") == "7.7.2");

    desk.remove();
    BOOST_TEST((desk.installed()
        == std::set<std::string>{
            "share", "share/junbi", "share/junbi/old folder", "share/junbi/old folder/メモ.txt", "わたしの事業所.junbi"}));
    BOOST_TEST(desk.install("2") == 0); // what stayed is in nobody's way
}

BOOST_AUTO_TEST_CASE(without_a_folder_it_goes_below_the_person_and_later_to_where_it_is)
{
    if (!can_try())
        return;
    const Desk desk;
    BOOST_TEST(desk.wine.run(versions().setup("1"), {"/S"}).exit == 0);
    BOOST_TEST(has(desk.registry(uninstall, "InstallLocation"), "\\AppData\\Local\\Programs\\Junbi"));
    BOOST_TEST(desk.install("1") == 0);
    BOOST_TEST(desk.wine.run(versions().setup("2"), {"/S"}).exit == 0); // where it was last
    BOOST_TEST((desk.installed() == second_version));
}

BOOST_AUTO_TEST_CASE(removing_leaves_nothing_but_what_belongs_to_others)
{
    if (!can_try())
        return;
    const Desk desk("介護 ソフト");
    BOOST_TEST(desk.install("1") == 0);
    desk.reg({"add", classes + ".junbi", "/ve", "/d", "Other.Program", "/f"});
    desk.remove();
    BOOST_TEST(!fs::exists(desk.folder));
    BOOST_TEST(fs::exists(desk.folder.parent_path()));
    BOOST_TEST(!desk.has_key(uninstall));
    BOOST_TEST(!desk.has_key(classes + "Junbi.Office"));
    BOOST_TEST(desk.registry(classes + ".junbi", "") == "Other.Program");

    BOOST_TEST(desk.install("2") == 0);
    desk.remove();
    BOOST_TEST(!fs::exists(desk.folder));
    BOOST_TEST(!desk.has_key(classes + ".junbi"));
}

BOOST_AUTO_TEST_CASE(while_junbi_is_open_nothing_is_changed)
{
    if (!can_try())
        return;
    const Desk desk;
    BOOST_TEST(desk.install("1") == 0);
    {
        Background open({wine, (desk.folder / "bin/junbi-wizard.exe").string(), "wait"}, desk.wine.options());
        BOOST_TEST(desk.words_of_wizard() == "wait\n");
        const std::string before = picture_of(desk.folder);
        BOOST_TEST(desk.install("2") == 3);
        BOOST_TEST(desk.registry(uninstall, "DisplayVersion") == "7.7.1");
        // From where it lies, so that its end can be waited for: the copy that Windows runs has no exit code for us.
        BOOST_TEST(desk.line("\"" + desk.as_windows(desk.folder / "uninstall.exe") + "\" /S _?=" + desk.as_windows(desk.folder)) == 3);
        BOOST_TEST((picture_of(desk.folder) == before));
        write_file(desk.folder / "bin/end", "");
        BOOST_TEST(wait_until([&] { return !open.running(); }, 20s));
        fs::remove(desk.folder / "bin/end");
    }
    BOOST_TEST(desk.install("2") == 0);
    BOOST_TEST((desk.installed() == second_version));
}

BOOST_AUTO_TEST_CASE(a_file_of_the_same_name_that_is_not_ours_is_never_written_over)
{
    if (!can_try())
        return;
    const Desk desk;
    write_file(desk.folder / "share/junbi/rules.xml", "mine");
    BOOST_TEST(desk.install("1") == 4);
    BOOST_TEST((desk.installed() == std::set<std::string>{"share", "share/junbi", "share/junbi/rules.xml"}));
    BOOST_TEST(read_file(desk.folder / "share/junbi/rules.xml") == "mine");
}

BOOST_AUTO_TEST_CASE(a_list_that_points_elsewhere_removes_nothing_there)
{
    if (!can_try())
        return;
    const Desk desk;
    BOOST_TEST(desk.install("1") == 0);
    write_file(desk.folder.parent_path() / "mine.txt", "mine");
    write_file(desk.wine.drive() / "mine.txt", "mine");
    std::string list = read_file(desk.folder / "installed.ini");
    for (const std::string line :
        {"..\\mine.txt=1\r\n", "bin\\..\\..\\mine.txt=1\r\n", "\\mine.txt=1\r\n", "C:\\mine.txt=1\r\n", "C:mine.txt=1\r\n"})
        for (const char each : line)
            list += {each, '\0'};
    write_file(desk.folder / "installed.ini", list);
    BOOST_TEST(desk.install("2") == 0);
    BOOST_TEST((desk.installed() == second_version));
    BOOST_TEST(fs::exists(desk.folder.parent_path() / "mine.txt"));
    BOOST_TEST(fs::exists(desk.wine.drive() / "mine.txt"));
}

BOOST_AUTO_TEST_CASE(a_set_up_that_was_stopped_goes_on_from_there)
{
    if (!can_try())
        return;
    const Desk desk;
    BOOST_TEST(desk.install("1") == 0);
    fs::rename(desk.folder / "installed.ini", desk.folder / "installed-before.ini"); // as an upgrade begins
    fs::remove(desk.folder / "share/junbi/rules.xml");
    BOOST_TEST(desk.install("2") == 0);
    BOOST_TEST((desk.installed() == second_version));
}

BOOST_AUTO_TEST_CASE(a_windows_that_is_too_old_is_told)
{
    if (!can_try())
        return;
    const Desk desk;
    for (const char* old : {"win7", "win81"}) {
        desk.reg({"add", "HKCU\\Software\\Wine", "/v", "Version", "/d", old, "/f"});
        BOOST_TEST(desk.install("1") == 5);
    }
    BOOST_TEST(desk.installed().empty());
}

BOOST_AUTO_TEST_CASE(the_launcher_hands_on_every_word_and_tells_when_it_is_alone)
{
    if (!can_try())
        return;
    const Desk desk;
    stage().make(desk.folder, {});
    const Words words{"--lang", "ja", "C:\\介護 事業所\\見本.junbi", "say \"yes\"", "", "back\\"};
    BOOST_TEST(desk.wine.run(desk.folder / "Junbi.exe", words).exit == 0);
    BOOST_TEST(desk.words_of_wizard() == "--lang\nja\nC:\\介護 事業所\\見本.junbi\nsay \"yes\"\n\nback\\\n");

    fs::remove(desk.folder / "bin/junbi-wizard.exe");
    const Ran alone = desk.wine.run(desk.folder / "Junbi.exe", {});
    BOOST_TEST(alone.exit == 1);
    BOOST_TEST(has(alone.err, "Extract all"), alone.err);
    BOOST_TEST(has(alone.err, "みほん 花子"), alone.err);
    write_file(desk.folder / "bin/junbi-wizard.exe", "no program");
    BOOST_TEST(has(desk.wine.run(desk.folder / "Junbi.exe", {}).err, "install it again"));
}

BOOST_AUTO_TEST_SUITE_END()
