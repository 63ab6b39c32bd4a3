// SPDX-License-Identifier: Apache-2.0
#include "tests/support/folder.h"
#include "wizard/engine/failure.h"
#include "wizard/engine/office.h"
#include "wizard/storage/ledger_file.h"
#include "wizard/storage/office_file.h"

#include <boost/test/unit_test.hpp>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <thread>

using namespace junbi;
using namespace std::chrono_literals;

namespace {

const Moment noon = std::chrono::sys_days(std::chrono::year(2026) / 11 / 22) + 12h;

LedgerEntry an_entry(const std::string& place = "nss:~/.pki/nssdb")
{
    return {{}, "certificate", place, "Chromium <“試験”>", ChangeState::intent, noon,
        {{"certificate", {{"fingerprint", "3f:9a"}, {"issuer", "CN=試験用認証局, O=\"A & B\""}, {"serial", "01"}}}, {"authority", {}}}};
}

struct Shelf {
    TemporaryFolder folder;
    std::filesystem::path file = folder.path() / "state/junbi/ledger.xml";
    LedgerFile open(std::chrono::milliseconds patience = 0ms) const { return {file, patience}; }
    std::string text() const { return read_file(file); }
};

unsigned mode_of(const std::filesystem::path& path)
{
    struct stat found { };
    BOOST_REQUIRE(stat(path.c_str(), &found) == 0);
    return found.st_mode & 07777;
}

std::string said(const Failure& failure)
{
    std::string all = failure.text().msgid;
    for (const Arg& each : failure.text().args) {
        if (const auto* text = std::get_if<std::string>(&each))
            all += " | " + *text;
        if (const auto* number = std::get_if<long long>(&each))
            all += " | " + std::to_string(*number);
    }
    return all;
}

std::string refusal(const std::function<void()>& work)
{
    try {
        work();
    } catch (const Failure& failure) {
        BOOST_TEST((failure.ending() == Ending::file));
        return said(failure);
    }
    return {};
}

} // namespace

BOOST_AUTO_TEST_SUITE(ledger)

BOOST_AUTO_TEST_CASE(entries_come_back_as_they_were_written)
{
    const Shelf shelf;
    BOOST_TEST(read_ledger(shelf.file).empty());
    {
        LedgerFile ledger = shelf.open();
        BOOST_TEST(!std::filesystem::exists(shelf.file)); // nothing is written before there is something to write
        BOOST_TEST(ledger.add(an_entry()) == "1");
        BOOST_TEST(ledger.add(an_entry("nss:~/other")) == "2");
        ledger.move("1", ChangeState::verified, noon + 1s);
    }
    LedgerEntry first = an_entry(), second = an_entry("nss:~/other");
    first.id = "1";
    first.state = ChangeState::verified;
    first.at = noon + 1s;
    second.id = "2";
    BOOST_TEST((read_ledger(shelf.file) == std::vector{first, second}));
    BOOST_TEST((shelf.open().entries() == std::vector{first, second}));
}

BOOST_AUTO_TEST_CASE(it_is_for_its_owner_only)
{
    const Shelf shelf;
    const mode_t before = umask(0);
    shelf.open().add(an_entry());
    umask(before);
    BOOST_TEST(mode_of(shelf.file) == 0600u);
    BOOST_TEST(mode_of(shelf.file.parent_path()) == 0700u);
}

BOOST_AUTO_TEST_CASE(an_id_is_never_given_again)
{
    const Shelf shelf;
    shelf.open().add(an_entry());
    shelf.open().add(an_entry());
    std::string text = shelf.text();
    const auto from = text.find("<change id=\"2\""), to = text.find("</change>", from) + 9;
    write_file(shelf.file, text.erase(from, to - from)); // somebody took the newest one out
    BOOST_TEST(shelf.open().add(an_entry()) == "3");
    text = shelf.text();
    const auto last = text.find(" last_id=\"3\"");
    write_file(shelf.file, text.erase(last, 12)); // … or the number
    BOOST_TEST(shelf.open().add(an_entry()) == "4");
}

BOOST_AUTO_TEST_CASE(what_another_version_wrote_survives)
{
    const Shelf shelf;
    shelf.open().add(an_entry());
    std::string text = shelf.text();
    text.insert(text.find("<change ") + 8, "colour=\"blue\" ");
    text.insert(text.find("</change>"), "<reason>audit</reason>");
    text.insert(text.find("</junbi-ledger>"), "<signature>xyz</signature><!-- kept -->");
    write_file(shelf.file, text);
    {
        LedgerFile ledger = shelf.open();
        ledger.move("1", ChangeState::undone, noon);
        ledger.add(an_entry());
    }
    for (const char* each : {"colour=\"blue\"", "<reason>audit</reason>", "<signature>xyz</signature>", "<!-- kept -->", "undone"})
        BOOST_TEST(shelf.text().find(each) != std::string::npos, each);
}

BOOST_AUTO_TEST_CASE(a_damaged_ledger_is_told_with_its_line_and_never_written_over)
{
    const Shelf shelf;
    shelf.open().add(an_entry());
    const std::string good = shelf.text();
    const auto with = [&](const std::string& old, const std::string& fresh) {
        std::string text = good;
        BOOST_REQUIRE(text.find(old) != std::string::npos);
        return text.replace(text.find(old), old.size(), fresh);
    };
    const std::map<std::string, std::string> damaged{{"line {2}", with("</made>", "</mad>")},
        {"newer", with("format=\"1\"", "format=\"9\"")}, {"does not understand", with("state=\"intent\"", "state=\"lost\"")},
        {"does not understand ", with("change id=\"1\"", "change id=\"one\"")}, {"purpose", "<other/>"}, {"line {2})", ""}};
    for (const auto& [words, text] : damaged) {
        write_file(shelf.file, text);
        const std::string before = picture_of(shelf.folder.path());
        for (const std::string& told : {refusal([&] { read_ledger(shelf.file); }), refusal([&] { shelf.open(); })}) {
            BOOST_TEST(told.find(shelf.file.string()) != std::string::npos, told);
            BOOST_TEST(told.find(words.substr(0, words.find_last_not_of(" )") + 1)) != std::string::npos, told);
        }
        BOOST_TEST(picture_of(shelf.folder.path()) == before);
    }
    write_file(shelf.file, with("state=\"intent\"", "state=\"lost\""));
    BOOST_TEST(refusal([&] { shelf.open(); }).ends_with("| 3"), refusal([&] { shelf.open(); }));
}

BOOST_AUTO_TEST_CASE(one_program_at_a_time_has_it)
{
    const Shelf shelf;
    BOOST_TEST(!ledger_in_use(shelf.file));
    {
        LedgerFile mine = shelf.open();
        mine.add(an_entry());
        BOOST_TEST(ledger_in_use(shelf.file));
        BOOST_TEST(refusal([&] { shelf.open(30ms); }).find("another window") != std::string::npos);
        BOOST_TEST(read_ledger(shelf.file).size() == 1u); // reading needs no turn
    }
    BOOST_TEST(!ledger_in_use(shelf.file));
}

BOOST_AUTO_TEST_CASE(those_who_wait_write_one_after_the_other)
{
    const Shelf shelf;
    std::vector<pid_t> writers;
    for (int i = 0; i < 4; ++i) {
        const pid_t child = fork();
        if (child == 0) {
            for (int n = 0; n < 5; ++n)
                shelf.open(20s).add(an_entry());
            _exit(0);
        }
        writers.push_back(child);
    }
    for (const pid_t each : writers) {
        int status = -1;
        waitpid(each, &status, 0);
        BOOST_TEST(status == 0);
    }
    BOOST_TEST(read_ledger(shelf.file).size() == 20u);
    BOOST_TEST(read_ledger(shelf.file).back().id == "20");
}

BOOST_AUTO_TEST_CASE(a_program_that_was_killed_holds_nobody_up)
{
    const Shelf shelf;
    const pid_t child = fork();
    if (child == 0) {
        LedgerFile ledger = shelf.open();
        ledger.add(an_entry());
        kill(getpid(), SIGKILL);
    }
    waitpid(child, nullptr, 0);
    LedgerFile mine = shelf.open();
    BOOST_REQUIRE(mine.entries().size() == 1);
    BOOST_TEST((mine.entries()[0].state == ChangeState::intent));
}

BOOST_AUTO_TEST_CASE(where_it_cannot_be_written_nothing_is_claimed)
{
    const Shelf shelf;
    write_file(shelf.folder.path() / "state", "a file in its way");
    BOOST_TEST(!refusal([&] { shelf.open().add(an_entry()); }).empty());
}

BOOST_AUTO_TEST_CASE(it_lies_in_the_state_folder)
{
    const char* home = std::getenv("HOME");
    const std::string before = home ? home : "";
    unsetenv("XDG_STATE_HOME");
    setenv("HOME", "/home/x", 1);
    BOOST_TEST(ledger_file() == "/home/x/.local/state/junbi/ledger.xml");
    setenv("XDG_STATE_HOME", "/elsewhere", 1);
    BOOST_TEST(ledger_file() == "/elsewhere/junbi/ledger.xml");
    unsetenv("XDG_STATE_HOME");
    setenv("HOME", before.c_str(), 1);
}

BOOST_AUTO_TEST_CASE(an_office_file_keeps_what_was_changed_on_a_computer)
{
    const TemporaryFolder folder;
    LedgerEntry entry = an_entry();
    entry.id = "1";
    Office office;
    office.computers.push_back({"PC-01"});
    office.computers[0].changes = {entry};
    {
        OfficeFile file = OfficeFile::create(folder.path() / "a.junbi");
        file.save(office, {}, noon);
    }
    OfficeFile file = OfficeFile::open(folder.path() / "a.junbi", OfficeFile::For::changing);
    Office read = file.office();
    BOOST_TEST((read.computers.at(0).changes == office.computers[0].changes));
    read.computers[0].changes[0].state = ChangeState::undone;
    entry.id = "2";
    read.computers[0].changes.push_back(entry);
    file.save(read, {}, noon);
    BOOST_TEST((file.office().computers[0].changes == read.computers[0].changes));
}

BOOST_AUTO_TEST_SUITE_END()
