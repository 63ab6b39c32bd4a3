// SPDX-License-Identifier: Apache-2.0
// Changing a computer on real parts: databases of browsers made with certutil, certificate files made with openssl.
#include "tests/cli/changed_home.h"
#include "wizard/reports/change_json.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <sys/stat.h>

#include <filesystem>

using namespace junbi;

namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::string sql(const std::filesystem::path& folder) { return "sql:" + folder.string(); }

} // namespace

BOOST_AUTO_TEST_SUITE(fixing)

BOOST_AUTO_TEST_CASE(without_yes_it_is_only_shown)
{
    const ChangedHome home;
    const std::string before = home.picture();
    const Ran shown = home.fix({});
    BOOST_TEST(shown.exit == 3, shown.err);
    BOOST_TEST(has(shown.err, "Nothing was changed yet"), shown.err);
    for (const char* each : {"nss:~/.pki/nssdb", "nss:~/.mozilla/firefox/x0test.default", "▸"})
        BOOST_TEST(has(shown.out, each), shown.out);
    const Ran dry = home.fix({"--dry-run"});
    BOOST_TEST(dry.exit == 0, dry.err);
    BOOST_TEST(dry.out == shown.out);
    BOOST_TEST(home.picture() == before);
}

BOOST_AUTO_TEST_CASE(it_is_put_into_every_browsers_database_and_read_back)
{
    const ChangedHome home;
    const Ran done = home.fix({"--yes", "--format", "json"});
    BOOST_TEST(done.exit == 0, done.out << done.err);
    const auto change = read_change_json(done.out);
    BOOST_REQUIRE(change.has_value());
    BOOST_TEST(change->outcome == "verified");
    BOOST_TEST(change->chosen() == 2u);
    BOOST_TEST(change->verified() == 2u);
    BOOST_TEST(!change->next.empty());
    for (const auto& folder : {home.chromium(), home.firefox()}) {
        BOOST_TEST(has(home.listed(folder), "4799999992"), home.listed(folder));
        BOOST_TEST(has(home.listed(folder), "u,u,u"), home.listed(folder)); // with its key, and no trust
        BOOST_TEST(has(home.listed(folder), "1 keys"), home.listed(folder));
    }
    const auto entries = read_ledger_json(home({"ledger", "--format", "json"}).out);
    BOOST_REQUIRE((entries && entries->size() == 2));
    BOOST_TEST(entries->at(1).entry.id == "2");
    BOOST_TEST((entries->at(1).entry.state == ChangeState::verified));
    BOOST_TEST(!entries->at(0).what.empty());
    const Ran again = home.fix({"--yes"});
    BOOST_TEST(again.exit == 0, again.out << again.err);
    BOOST_TEST(has(again.out, "was there already"), again.out);
    BOOST_TEST(read_ledger_json(home({"ledger", "--format", "json"}).out)->size() == 2u); // nothing new was made
}

BOOST_AUTO_TEST_CASE(what_it_did_is_said_in_words)
{
    const ChangedHome home;
    const Ran done = home.fix({"--yes"});
    for (const char* each : {"2 of 2 confirmed", "(change 1)", "(change 2)", "Close the web browser completely and open it again"})
        BOOST_TEST(has(done.out, each), done.out);
    BOOST_TEST(has(home({"ledger"}).out, "made and confirmed"));
}

BOOST_AUTO_TEST_CASE(only_the_store_asked_for_is_changed)
{
    const ChangedHome home;
    const std::string before = picture_of(home.firefox());
    BOOST_TEST(home.fix({"--store", sql(home.chromium()) + "/", "--yes"}).exit == 0);
    BOOST_TEST(has(home.listed(home.chromium()), "4799999992"));
    BOOST_TEST(picture_of(home.firefox()) == before);
    NssDatabase elsewhere(home.home() / "elsewhere/db");
    const Ran done = home.fix({"--store", sql(elsewhere.folder()), "--store", sql(home.firefox()), "--yes"});
    BOOST_TEST(done.exit == 0, done.out << done.err);
    BOOST_TEST(has(done.out, "2 of 2"), done.out);
    BOOST_TEST(has(home.listed(elsewhere.folder()), "4799999992"));
}

BOOST_AUTO_TEST_CASE(undo_takes_exactly_this_out)
{
    ChangedHome home;
    home.ca.issue("other", {.subject = "/C=JP/O=試験用団体/CN=somebody else"});
    NssDatabase(home.home() / "ready").import_pkcs12(home.ca.pkcs12("other")); // the same intermediate authority lies there already
    const auto folder = home.home() / "ready";
    const std::string before = home.listed(folder);
    BOOST_TEST(home.fix({"--store", sql(folder), "--store", sql(home.firefox()), "--yes"}).exit == 0);
    BOOST_TEST(home.listed(folder) != before);
    const std::string made = home.picture();
    const Ran shown = home({"undo", "1"});
    BOOST_TEST(shown.exit == 3, shown.err);
    BOOST_TEST(home.picture() == made);
    const Ran undone = home({"undo", "1", "--yes"});
    BOOST_TEST(undone.exit == 0, undone.out << undone.err);
    BOOST_TEST(home.listed(folder) == before);
    BOOST_TEST(has(home.listed(home.firefox()), "4799999992")); // the other change stands
    BOOST_TEST(has(home({"ledger"}).out, "taken back"));
    for (const char* id : {"1", "3", "x"}) {
        const Ran refused = home({"undo", id, "--yes"});
        BOOST_TEST(refused.exit == 64, refused.err);
        BOOST_TEST(has(refused.err, id), refused.err);
    }
}

BOOST_AUTO_TEST_CASE(the_office_file_gives_its_number_and_keeps_what_was_changed)
{
    const ChangedHome home;
    const auto office = home.home().parent_path() / "work/a.junbi";
    BOOST_REQUIRE(home({"new", "--number", "4799999992", "--name", "試験", office.string()}).exit == 0);
    const Ran done = home.fix({"--office", office.string(), "--computer", "PC-01", "--yes"});
    BOOST_TEST(done.exit == 0, done.out << done.err);
    BOOST_TEST(has(done.out, "carries the office number 4799999992"), done.out);
    BOOST_TEST(has(read_file(office), "state=\"verified\""));
    BOOST_TEST(has(home({"check", "certificate", "--format", "json"}).out, "certificate.valid")); // it was looked at again
    BOOST_TEST(home({"undo", "1", "--computer", "PC-01", "--yes"}).exit == 0);
    BOOST_TEST(has(read_file(office), "state=\"undone\""));
    BOOST_TEST(has(read_file(office), "state=\"verified\"")); // the second one
}

BOOST_AUTO_TEST_CASE(another_offices_certificate_needs_a_word)
{
    ChangedHome home;
    home.ca.issue("theirs", {.subject = "/C=JP/O=試験用団体/OU=介護保険証明書/CN=1370100005"});
    home.file = home.ca.pkcs12("theirs");
    BOOST_REQUIRE(home({"new", "--number", "4799999992", "--name", "試験", "a.junbi"}).exit == 0);
    const std::string before = home.picture();
    const Ran refused = home.fix({"--yes"});
    BOOST_TEST(refused.exit == 2, refused.out << refused.err);
    BOOST_TEST(home.picture() == before);
    BOOST_TEST(home.fix({"--other-office", "--yes"}).exit == 0);
}

BOOST_AUTO_TEST_CASE(two_at_once_into_two_profiles)
{
    const ChangedHome home;
    const auto start = [&](const std::filesystem::path& store) {
        const auto file = home.home().parent_path() / "work" / (store.filename().string() + ".out");
        return std::make_unique<Background>(
            std::vector<std::string>{"sh", "-c",
                "echo test | " JUNBI " --lang en fix certificate --file \"$0\" --password-stdin --yes --store \"$1\"", home.file.string(),
                sql(store)},
            home.options(), file);
    };
    for (int i = 0; i < 3; ++i) {
        auto first = start(home.chromium()), second = start(home.firefox());
        BOOST_TEST(wait_until([&] { return !first->running() && !second->running(); }, std::chrono::seconds(40)));
        for (const auto& folder : {home.chromium(), home.firefox()})
            BOOST_TEST(has(home.listed(folder), "1 keys"), home.listed(folder));
        const auto entries = read_ledger_json(home({"ledger", "--format", "json"}).out);
        BOOST_REQUIRE(entries.has_value());
        BOOST_TEST(entries->size() == std::size_t(2 * i + 2));
        for (const ShownEntry& each : *entries)
            if (each.entry.state != ChangeState::undone) {
                BOOST_TEST((each.entry.state == ChangeState::verified));
                BOOST_TEST(home({"undo", each.entry.id, "--yes"}).exit == 0);
            }
    }
}

BOOST_AUTO_TEST_CASE(whoever_waits_too_long_for_another_change_says_so)
{
    const ChangedHome home;
    BOOST_REQUIRE(home.fix({"--yes", "--store", sql(home.chromium())}).exit == 0);
    const Background holder({"flock", home.ledger().parent_path().string(), "sleep", "100"}, home.options());
    const auto held = [&] { return run({"flock", "-n", home.ledger().parent_path().string(), "true"}).exit != 0; };
    BOOST_REQUIRE(wait_until(held));
    const std::string before = home.picture();
    const Ran refused = home.fix({"--yes"});
    BOOST_TEST(refused.exit == 74);
    BOOST_TEST(has(refused.err, "in another window"), refused.err);
    BOOST_TEST(home.picture() == before);
    BOOST_TEST(home({"ledger"}).exit == 0); // looking needs nobody's leave
}

BOOST_AUTO_TEST_CASE(a_damaged_ledger_stops_every_change_and_no_check)
{
    const ChangedHome home;
    write_file(home.ledger(), "<junbi-ledger format=\"1\">\n<change id=\"1\"\n");
    const std::string before = home.picture();
    for (const Ran& each : {home.fix({"--yes"}), home.fix({}), home({"ledger"}), home({"undo", "1", "--yes"})}) {
        BOOST_TEST(each.exit == 74, each.err);
        BOOST_TEST(has(each.err, "ledger.xml"), each.err);
        BOOST_TEST(has(each.err, "line 2"), each.err);
    }
    const Ran looked = home({"check", "certificate", "--here"});
    BOOST_TEST(looked.exit <= 3, looked.err);
    BOOST_TEST(has(looked.err, "ledger.xml"), looked.err);
    BOOST_TEST(home.picture() == before);
}

BOOST_AUTO_TEST_CASE(help_shows_what_can_be_said)
{
    const ChangedHome home;
    for (const char* each : {"--file", "--password-stdin", "--store", "--dry-run", "--yes", "--other-office", "--format"})
        BOOST_TEST(has(home({"fix", "--help"}).out, each), each);
    BOOST_TEST(has(home({"--help"}).out, "undo"));
}

BOOST_AUTO_TEST_SUITE_END()
