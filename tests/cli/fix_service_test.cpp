// SPDX-License-Identifier: Apache-2.0
// Starting the smart-card service from the command line: the real program in a mount namespace where systemctl and pkexec are ours (a
// container has no systemd and nobody to type a password), unit files and packages are the real systemctl's and apt's work, and a started
// service is a real pcscd.
#include "tests/cli/junbi.h"
#include "tests/support/pretend_system.h"

#include <boost/test/unit_test.hpp>

#include <csignal>

using namespace junbi;

namespace {

namespace fs = std::filesystem;

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

struct ServiceHome {
    Ran operator()(std::vector<std::string> words, const std::string& language = "en") const
    {
        words.insert(words.begin(), {JUNBI, "--lang", language});
        RunOptions options;
        options.folder = folder.path();
        options.env = {{"HOME", home()}, {"LC_ALL", ""}, {"XDG_DATA_HOME", ""}, {"XDG_CONFIG_HOME", ""}, {"XDG_STATE_HOME", ""}};
        return run(system.around(words, as_person), options);
    }
    std::string home() const { return (folder.path() / "home").string(); }
    /// The started pcscd goes, too.
    ~ServiceHome()
    {
        const fs::path number = system.root() / "run/pcscd/pcscd.pid";
        if (fs::exists(number))
            kill(std::stoi(read_file(number)), SIGKILL);
    }

    PretendSystem system;
    TemporaryFolder folder;
    bool as_person = true; ///< without an administrator's rights
};

const std::string start = "pkexec systemctl enable --now pcscd.socket";

} // namespace

BOOST_AUTO_TEST_SUITE(fixing_the_service)

BOOST_FIXTURE_TEST_CASE(it_is_shown_done_listed_and_taken_back, ServiceHome)
{
    const auto& junbi = *this;
    const std::vector<std::string> fix{"fix", "smart_card_service", "--set", "action=start"};
    const Ran shown = junbi(fix);
    BOOST_TEST(shown.exit == 3, shown.out << shown.err);
    BOOST_TEST(has(shown.out, "This command is run: " + start), shown.out);
    BOOST_TEST(has(shown.out, "not by Junbi"), shown.out);
    BOOST_TEST(has(shown.err, "Nothing was changed yet"), shown.err);
    BOOST_TEST(junbi({"fix", "smart_card_service", "--set", "action=start", "--dry-run"}).exit == 0);
    BOOST_TEST(system.changes().empty());
    BOOST_TEST(!fs::exists(home() + "/.local/state/junbi"));

    const Ran made = junbi({"fix", "smart_card_service", "--set", "action=start", "--yes"});
    BOOST_TEST(made.exit == 0, made.out << made.err);
    BOOST_TEST(has(made.out, "1 of 1 confirmed"), made.out);
    BOOST_TEST(!has(made.out, "browser"), made.out);
    BOOST_REQUIRE(system.changes().size() == 2u);
    BOOST_TEST(system.changes().at(0) == start);
    BOOST_TEST((system.enabled() && system.active()));

    const Ran ledger = junbi({"ledger"});
    BOOST_TEST(has(ledger.out, "made and confirmed\tpcscd.socket\tSmart card service: started"), ledger.out);
    const Ran back = junbi({"undo", "1", "--yes"});
    BOOST_TEST(back.exit == 0, back.out << back.err);
    BOOST_TEST(has(back.out, "taken back"), back.out);
    BOOST_TEST((!system.enabled() && !system.active()));
    BOOST_TEST(has(system.log(), "pkexec systemctl disable --now pcscd.socket"));
}

BOOST_FIXTURE_TEST_CASE(programs_read_it_as_they_read_certificates, ServiceHome)
{
    const auto& junbi = *this;
    const Ran shown = junbi({"fix", "smart_card_service", "--set", "action=start", "--format", "json", "--dry-run"});
    for (const char* part : {R"("schema": "junbi-fix/1")", R"("step": "smart_card_service")", R"("outcome": "previewed")",
             R"("name": "command")", R"("value": "pkexec systemctl enable --now pcscd.socket")", R"("id": "service:pcscd.socket")"})
        BOOST_TEST(has(shown.out, part), shown.out);
    BOOST_REQUIRE(junbi({"fix", "smart_card_service", "--set", "action=start", "--yes"}).exit == 0);
    const Ran ledger = junbi({"ledger", "--format", "json"});
    for (const char* part : {R"("installer": "smart_card_service")", R"("kind": "enabled")", R"("kind": "started")"})
        BOOST_TEST(has(ledger.out, part), ledger.out);
}

BOOST_FIXTURE_TEST_CASE(the_office_keeps_it_and_the_finding_heals, ServiceHome)
{
    const auto& junbi = *this;
    BOOST_REQUIRE(junbi({"new", "--number", "4799999992", "--name", "試験デイサービス", "office.junbi"}).exit == 0);
    BOOST_REQUIRE(junbi({"set", "card_reader.readers_count=1"}).exit == 0);
    const Ran before = junbi({"check", "card_reader", "--here", "--ids"});
    BOOST_TEST(has(before.out, "card_reader.service_not_running"), before.out << before.err);
    const Ran made = junbi({"fix", "smart_card_service", "--set", "action=start", "--yes"});
    BOOST_TEST(made.exit == 0, made.out << made.err);
    BOOST_TEST(!has(junbi({"check", "card_reader", "--ids"}).out, "card_reader.service_not_running")); // looked at again, and kept
    BOOST_TEST(has(read_file(folder.path() / "office.junbi"), "service:pcscd.socket"));
}

BOOST_FIXTURE_TEST_CASE(a_closed_question_leaves_everything_and_is_said_once, ServiceHome)
{
    const auto& junbi = *this;
    system.refuse_rights(126);
    const Ran refused = junbi({"fix", "smart_card_service", "--set", "action=start", "--yes"});
    BOOST_TEST(refused.exit == 2);
    BOOST_TEST(has(refused.out, "question for the administrator's password was closed"), refused.out << refused.err);
    BOOST_TEST((!system.enabled() && !system.active()));
    BOOST_TEST(has(junbi({"ledger"}).out, "not made"));
    BOOST_TEST(junbi({"undo", "1", "--yes"}).exit == 64);
}

BOOST_FIXTURE_TEST_CASE(a_masked_unit_is_refused_with_the_command_that_allows_it, ServiceHome)
{
    const auto& junbi = *this;
    system.unit({"mask", "pcscd.socket"});
    const Ran refused = junbi({"fix", "smart_card_service", "--yes", "--set", "action=start"});
    BOOST_TEST(refused.exit == 2);
    BOOST_TEST(has(refused.out, "systemctl unmask pcscd.socket"), refused.out);
    BOOST_TEST(system.changes().empty());
}

BOOST_FIXTURE_TEST_CASE(packages_are_installed_by_apt_and_taken_back, ServiceHome)
{
    const auto& junbi = *this;
    as_person = false; // dpkg gives files to root, whom nobody becomes again in a namespace of a person
    system.offer({{"libpcsclite1"}, {"libccid", "libpcsclite1"}, {"pcscd", "libpcsclite1, libccid"}});
    const Ran made = junbi({"fix", "smart_card_service", "--yes"}); // what is missing is found out
    BOOST_TEST(made.exit == 0, made.out << made.err);
    BOOST_TEST(has(made.out, "This command is run: apt-get install --yes --no-remove --no-install-recommends pcscd libccid"), made.out);
    BOOST_TEST(system.installed() == "libccid libpcsclite1 pcscd");
    const Ran back = junbi({"undo", "1", "--yes"});
    BOOST_TEST(back.exit == 0, back.out << back.err);
    BOOST_TEST(system.installed().empty());
}

BOOST_FIXTURE_TEST_CASE(what_makes_no_sense_is_refused, ServiceHome)
{
    const auto& junbi = *this;
    const auto refused = [&](std::vector<std::string> words, const std::string& told) {
        words.insert(words.begin(), {"fix", "smart_card_service", "--yes"});
        const Ran ran = junbi(words);
        BOOST_TEST(ran.exit == 64, ran.out << ran.err);
        BOOST_TEST(has(ran.err, told), ran.err);
    };
    refused({"--file", "x.p12"}, "--file means nothing");
    refused({"--other-office"}, "--other-office means nothing");
    refused({"--store", "sql:/x"}, "--store means nothing");
    refused({"--password-stdin"}, "--password-stdin means nothing");
    refused({"--set", "action=stop"}, "--set action");
    refused({"--set", "action"}, "FIELD=VALUE");
    refused({"--set", "colour=red"}, "--set colour means nothing");
    BOOST_TEST(system.changes().empty());
    BOOST_TEST(!fs::exists(home() + "/.local/state/junbi"));
}

BOOST_AUTO_TEST_SUITE_END()
