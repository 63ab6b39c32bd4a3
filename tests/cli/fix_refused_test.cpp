// SPDX-License-Identifier: Apache-2.0
// Wrong input of every kind: one sentence, and everything is bit for bit as it was.
#include "tests/cli/changed_home.h"

#include <boost/test/unit_test.hpp>

#include <filesystem>

using namespace junbi;

namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// Ends with that code and words, has changed nothing, and has written nothing down.
void check_refused(
    const ChangedHome& home, const std::vector<std::string>& words, const std::string& input, int exit, const std::string& told)
{
    const std::string before = home.picture();
    const Ran refused = home(words, input);
    std::string all;
    for (const std::string& each : words)
        all += each.substr(0, 60) + " ";
    BOOST_TEST(refused.exit == exit, all << refused.out << refused.err);
    BOOST_TEST(has(refused.err + refused.out, told), all << refused.out << refused.err);
    BOOST_TEST(home.picture() == before, all);
    BOOST_TEST(!std::filesystem::exists(home.ledger().parent_path()), all);
}

} // namespace

BOOST_AUTO_TEST_SUITE(fixing_refused)

BOOST_AUTO_TEST_CASE(commands_that_make_no_sense)
{
    const ChangedHome home;
    const std::string file = home.file.string();
    const auto refused = [&](const std::vector<std::string>& words, const std::string& told, const std::string& input = "test\n") {
        check_refused(home, words, input, 64, told);
    };
    refused({"fix"}, "STEP");
    refused({"fix", "nosuchstep", "--yes"}, "nosuchstep");
    refused({"fix", "staff", "--yes"}, "staff");
    refused({"fix", "certificate", "--yes", "--password-stdin"}, "--file");
    refused({"fix", "certificate", "--file", file, "--yes"}, "--password-stdin");
    refused({"fix", "certificate", "--file", file, "--password-stdin", "--yes", "--dry-run"}, "--dry-run");
    refused({"fix", "certificate", "--file", file, "--password-stdin", "--yes", "--store", "/somewhere"}, "sql:FOLDER");
    refused({"fix", "certificate", "--file", file, "--password-stdin", "--yes", "--store", "sql:"}, "sql:FOLDER");
    refused({"fix", "certificate", "--file", file, "--password-stdin", "--yes", "--password", "test"}, "--password");
    refused({"fix", "certificate", "--file", file, "--password-stdin", "--yes", "--format", "yaml"}, "yaml");
    refused({"undo", "1", "--yes"}, "no change 1");
    refused({"undo", "1", "2", "--yes"}, "at a time");
}

BOOST_AUTO_TEST_CASE(passwords_that_are_none)
{
    const ChangedHome home;
    const std::vector<std::string> words{"fix", "certificate", "--file", home.file.string(), "--password-stdin", "--yes"};
    check_refused(home, words, "", 64, "No password came");
    check_refused(home, words, std::string(1025, 'x') + "\n", 64, "1024");
    check_refused(home, words, std::string(100000, 'x'), 64, "1024");
    check_refused(home, words, std::string("te\0st\n", 6), 64, "no password can have");
    check_refused(home, words, "\n", 2, "password");
    check_refused(home, words, "wrong\n", 2, "password");
    check_refused(home, words, "ｔｅｓｔ\n", 2, "password");
    check_refused(home, words, std::string(1024, 'x') + "\n", 2, "password");
    check_refused(home, words, "\xff\xfe\n", 2, "password");
}

BOOST_AUTO_TEST_CASE(a_line_ends_as_any_system_ends_it)
{
    for (const char* input : {"test", "test\n", "test\r\n", "test\nmore that is not read\n"}) {
        const ChangedHome home;
        BOOST_TEST(home.fix({"--dry-run"}, input).exit == 0, input);
    }
    ChangedHome home;
    home.file = home.ca.pkcs12("office", "");
    BOOST_TEST(home.fix({"--dry-run"}, "\n").exit == 0);
    home.file = home.ca.pkcs12("office", "パスワード１２３");
    BOOST_TEST(home.fix({"--dry-run"}, "パスワード１２３\n").exit == 0);
}

BOOST_AUTO_TEST_CASE(files_that_are_none)
{
    ChangedHome home;
    const auto folder = home.home().parent_path() / "files";
    const auto made = [&](const std::string& name, const std::string& content) {
        write_file(folder / name, content);
        return (folder / name).string();
    };
    const std::string good = read_file(home.file);
    home.ca.issue("expired", {.from = "20200101000000Z", .until = "20210101000000Z"});
    home.ca.issue("server", {.purposes = "serverAuth"});
    const std::string large = made("large.p12", good);
    std::filesystem::resize_file(large, 100'000'000); // sparse
    const std::vector<std::string> files{(folder / "none.p12").string(), folder.string(), large, made("empty.p12", ""),
        made("random.p12", std::string(5000, '\xa5')), made("pem.p12", read_file(home.ca.file("office.pem"))),
        made("cut.p12", good.substr(0, good.size() / 2)), home.ca.pkcs12("expired").string(), home.ca.pkcs12("server").string(),
        "/dev/zero", ""};
    for (const std::string& file : files)
        check_refused(home, {"fix", "certificate", "--file", file, "--password-stdin", "--yes"}, "test\n", file.empty() ? 64 : 2, "");
}

BOOST_AUTO_TEST_CASE(stores_that_are_none)
{
    ChangedHome home;
    const auto elsewhere = home.home() / "elsewhere";
    std::filesystem::create_directories(elsewhere);
    for (const std::string& folder : {(home.home() / "none").string(), elsewhere.string(), home.file.string()}) {
        const std::string before = home.picture();
        const Ran refused = home.fix({"--yes", "--store", "sql:" + folder});
        BOOST_TEST(refused.exit != 0, refused.out << refused.err);
        BOOST_TEST(has(refused.out + refused.err, folder.substr(folder.rfind('/'))), refused.out << refused.err);
        BOOST_TEST(!std::filesystem::exists(folder + "/cert9.db"));
    }
    BOOST_TEST(home({"ledger"}).out.empty());
}

BOOST_AUTO_TEST_CASE(a_host_to_sign_in_to_that_is_none)
{
    const ChangedHome home;
    const auto refused = [&](std::vector<std::string> words, int exit, const std::string& told) {
        words.insert(words.begin(), {"check", "certificate"});
        check_refused(home, words, "", exit, told);
    };
    for (const char* host : {"example", "example:", ":443", "example:0", "example:65536", "example:4x", "a b:443", "https://example:443",
             "-x:443", "2001:db8::1:443"})
        refused({"--connect", host}, 64, "HOST:PORT");
    refused({"--ca", "x.pem"}, 64, "--connect");
    refused({"--connect", "localhost:443", "--ca", "none.pem"}, 74, "none.pem");
    refused({"--connect", "localhost:443", "--ca", "."}, 74, "folder");
    refused({"--connect", "localhost:443", "--watch"}, 64, "--watch");
    refused({"staff", "--connect", "localhost:443"}, 64, "check certificate --connect");
}

BOOST_AUTO_TEST_SUITE_END()
