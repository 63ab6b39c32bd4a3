// SPDX-License-Identifier: Apache-2.0
// The whole program as it was cross-built for Windows, run by Wine beside the one for this system: the same office must give the same words
// and the same paper.
#include "tests/support/folder.h"
#include "tests/support/test_ca.h"
#include "tests/windows/wine.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <ostream>

using namespace junbi;
namespace data = boost::unit_test::data;
namespace fs = std::filesystem;

namespace {

using Words = std::vector<std::string>;

/// One for all tests: making a Windows takes seconds.
const Wine& wine()
{
    static const Wine once;
    return once;
}

bool can_try() { return has_wine() && has_windows_program(windows_stage() / "bin/junbi.exe"); }

Ran on_linux(const Words& words, const fs::path& folder)
{
    const TemporaryFolder home;
    Words command{JUNBI};
    command.insert(command.end(), words.begin(), words.end());
    RunOptions options;
    options.folder = folder;
    options.env = {{"HOME", home.path().string()}, {"XDG_DATA_HOME", ""}, {"XDG_CONFIG_HOME", ""}, {"XDG_STATE_HOME", ""}};
    return run(command, options);
}

Ran on_windows(const Words& words, const fs::path& folder, const std::string& input = {})
{
    return wine().run(windows_stage() / "bin/junbi.exe", words, folder, input);
}

const Words common{"--lang", "ja", "--today", "2026-11-22"};

Words with(Words words, Words more)
{
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

/// The invented office in a folder whose name has Japanese and a blank in it.
struct InventedOffice {
    InventedOffice() : folder(place.path() / "介護 事業所")
    {
        fs::create_directories(folder);
        BOOST_REQUIRE(on_linux(with(common, {"demo", "-o", "見本.junbi"}), folder).exit != 74);
        BOOST_REQUIRE(fs::exists(folder / "見本.junbi"));
    }
    TemporaryFolder place;
    fs::path folder;
};

struct Command {
    Words words;
    friend std::ostream& operator<<(std::ostream& out, const Command& command)
    {
        for (const std::string& each : command.words)
            out << each << " ";
        return out;
    }
};

const std::vector<Command> commands{
    {{"--help"}},
    {{"list"}},
    {{"check"}},
    {{"--lang", "en", "check"}},
    {{"check", "--format", "json"}},
    {{"check", "--format", "junit"}},
    {{"check", "--format", "csv"}},
    {{"check", "certificate", "card_reader"}},
    {{"computers"}},
    {{"plan"}},
    {{"profiles"}},
    {{"rules"}},
    {{"print", "--list"}},
    {{"get", "office.name"}},
    {{"get", "nowhere.nothing"}},
    {{"print", "no-such-paper"}},
    {{"--office", "ない.junbi", "list"}},
    {{"--today", "2026-02-30", "list"}},
};

std::string text_of(const fs::path& pdf) { return run({"pdftotext", "-layout", pdf.string(), "-"}).out; }

std::vector<fs::path> files_in(const fs::path& folder)
{
    std::vector<fs::path> names;
    for (const auto& each : fs::directory_iterator(folder))
        names.push_back(each.path().filename());
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace

BOOST_AUTO_TEST_SUITE(whole_program)

BOOST_DATA_TEST_CASE(a_command_says_the_same_as_on_linux, data::make(commands), command)
{
    if (!can_try())
        return;
    const InventedOffice office;
    const Ran here = on_linux(with(common, command.words), office.folder), there = on_windows(with(common, command.words), office.folder);
    BOOST_TEST(there.exit == here.exit);
    BOOST_TEST(there.out == here.out);
    BOOST_TEST(there.err == here.err);
}

BOOST_AUTO_TEST_CASE(all_papers_hold_the_same_words)
{
    if (!can_try())
        return;
    const InventedOffice office;
    const Ran here = on_linux(with(common, {"print", "all", "-o", "ここ"}), office.folder);
    const Ran there = on_windows(with(common, {"print", "all", "-o", "あちら"}), office.folder);
    BOOST_TEST(there.exit == here.exit, there.err);
    const auto names = files_in(office.folder / "ここ");
    BOOST_TEST((files_in(office.folder / "あちら") == names));
    BOOST_TEST(names.size() > 10U);
    for (const fs::path& each : names) {
        if (each.extension() != ".pdf")
            BOOST_TEST(read_file(office.folder / "あちら" / each) == read_file(office.folder / "ここ" / each), each);
        else
            BOOST_TEST(text_of(office.folder / "あちら" / each) == text_of(office.folder / "ここ" / each), each);
    }
}

BOOST_AUTO_TEST_CASE(the_checklist_looks_the_same)
{
    if (!can_try())
        return;
    const InventedOffice office;
    fs::create_directories(office.folder / "ここ");
    fs::create_directories(office.folder / "あちら");
    on_linux(with(common, {"print", "checklist", "-o", "ここ/checklist.png"}), office.folder);
    on_windows(with(common, {"print", "checklist", "-o", "あちら/checklist.png"}), office.folder);
    const auto pages = files_in(office.folder / "ここ");
    BOOST_TEST(!pages.empty());
    BOOST_TEST((files_in(office.folder / "あちら") == pages));
    for (const fs::path& each : pages) {
        const Ran compared = run({"compare", "-metric", "AE", "-fuzz", "5%", (office.folder / "ここ" / each).string(),
            (office.folder / "あちら" / each).string(), "null:"});
        BOOST_TEST(compared.exit == 0, each << ": " << compared.err << " points differ");
    }
}

BOOST_AUTO_TEST_CASE(a_table_in_the_code_page_of_japanese_windows_is_read_the_same)
{
    if (!can_try())
        return;
    const InventedOffice office;
    write_file(office.folder / "一覧.csv",
        "\x8e\x96\x8b\xc6\x8e\xd2\x96\xbc,\x93\x73\x93\xb9\x95\x7b\x8c\xa7\r\n"
        "\x8a\x94\x8e\xae\x89\xef\x8e\xd0\x82\xdd\x82\xe7\x82\xa2,\x8b\x9e\x93\x73\x95\x7b\r\n");
    const Words import{"import", "vendor.published", "一覧.csv"}, shown{"export", "vendor.published", "-o", "-"};
    fs::copy(office.folder / "見本.junbi", office.folder / "写し.junbi");
    const Ran here = on_linux(with(with(common, {"--office", "見本.junbi"}), import), office.folder);
    const Ran there = on_windows(with(with(common, {"--office", "写し.junbi"}), import), office.folder);
    BOOST_TEST(there.exit == here.exit);
    BOOST_TEST(there.out == here.out);
    BOOST_TEST(there.err == here.err);
    BOOST_TEST(on_windows(with(with(common, {"--office", "写し.junbi"}), shown), office.folder).out
        == on_linux(with(with(common, {"--office", "見本.junbi"}), shown), office.folder).out);
}

BOOST_AUTO_TEST_CASE(a_certificate_is_put_into_windows_and_taken_out_again)
{
    if (!can_try())
        return;
    const InventedOffice office;
    TestCa ca;
    ca.issue("office", {.key = "RSA"});
    const auto junbi = [&](const Words& words, const std::string& input = {}) {
        return on_windows(with(with(common, {"--office", "見本.junbi"}), words), office.folder, input);
    };
    const auto seen = [&] { return junbi({"check", "certificate", "--here", "--format", "json"}).out; };
    const Words fix{"fix", "certificate", "--file", ca.pkcs12("office").string(), "--password-stdin"};
    const std::string mark = ca.fingerprint("office");

    BOOST_TEST(junbi(with(fix, {"--dry-run"}), "test\n").out.find(mark) != std::string::npos);
    BOOST_TEST(seen().find(mark) == std::string::npos); // only shown
    BOOST_TEST(junbi(with(fix, {"--yes"}), "wrong\n").exit != 0);
    BOOST_TEST(seen().find(mark) == std::string::npos);

    const Ran put = junbi(with(fix, {"--yes"}), "test\n");
    BOOST_TEST(put.exit == 0, put.out << put.err);
    BOOST_TEST(seen().find(mark) != std::string::npos);
    const std::string ledger = junbi({"ledger"}).out;
    BOOST_TEST(ledger.find("CurrentUser") != std::string::npos, ledger);

    const Ran undone = junbi({"undo", ledger.substr(0, ledger.find(' ')), "--yes"});
    BOOST_TEST(undone.exit == 0, undone.out << undone.err);
    BOOST_TEST(seen().find(mark) == std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_office_is_kept_whole_with_the_version_before)
{
    if (!can_try())
        return;
    const TemporaryFolder place;
    const fs::path below = fs::path("新しい 事業所") / std::string(120, 'a') / std::string(120, 'b'), folder = place.path() / below;
    const std::string file = (below / "事業所.junbi").string(); // longer than Windows' 260
    fs::create_directories(folder);
    const Words create{"new", "--number", "1370000000", "--name", "みほんの訪問介護", file};
    BOOST_TEST(on_windows(with(common, create), place.path()).exit == 0);
    BOOST_TEST(on_windows(with(common, {"--office", file, "set", "office.name=別の名前の事業所"}), place.path()).exit == 0);
    BOOST_TEST(
        on_linux(with(common, {"--office", file, "get", "office.name"}), place.path()).out.find("別の名前の事業所") != std::string::npos);
    BOOST_TEST(fs::exists(folder / "事業所.junbi.previous"));
    for (const fs::path& each : files_in(folder)) // neither a draft nor a lock is left
        BOOST_TEST((each == "事業所.junbi" || each == "事業所.junbi.previous"), each);
}

BOOST_AUTO_TEST_SUITE_END()
