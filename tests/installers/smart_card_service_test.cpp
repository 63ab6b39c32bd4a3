// SPDX-License-Identifier: Apache-2.0
// Starting the smart-card service and installing what readers need: real apt, dpkg and unit files in a root of their own. Whether a unit
// runs, and pkexec, are pretended by small programs there: a container has no systemd.
#include "installers/smart_card_service/smart_card_service_on.h"
#include "tests/support/pretend_system.h"
#include "tests/support/process.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace junbi;

namespace {

namespace fs = std::filesystem;
using Lines = std::vector<std::string>;

/// A word of a sentence, wherever it was put into it.
bool says(const Text& text, const std::string& part)
{
    if (text.msgid.find(part) != std::string::npos)
        return true;
    return std::any_of(text.args.begin(), text.args.end(), [&](const Arg& each) {
        if (const auto* word = std::get_if<std::string>(&each))
            return word->find(part) != std::string::npos;
        const auto* inner = std::get_if<Box<Text>>(&each);
        return inner && says(**inner, part);
    });
}

/// The installer at work on a pretended system.
struct Work {
    explicit Work(bool administrator = false) : installer(smart_card_service_on(host_below(system.root(), administrator))) { }

    Order order(const std::string& action) const
    {
        answers = {};
        answers.set("action", action);
        return {Day(std::chrono::year(2026) / 11 / 23), answers, office, facts, rules, secret};
    }
    ChangePreview preview(const std::string& action = {}) const { return installer.preview(order(action)); }
    /// The one place of a preview that nothing stands against.
    ChangePlace place(const std::string& action) const
    {
        const ChangePreview seen = preview(action);
        BOOST_REQUIRE(!seen.refused());
        BOOST_REQUIRE_EQUAL(seen.places.size(), 1u);
        return seen.places.front();
    }
    std::optional<Text> apply(const ChangePlace& place) const { return installer.apply(order(""), place).trouble; }
    /// Made and read back.
    ChangePlace made(const std::string& action) const
    {
        const ChangePlace wanted = place(action);
        BOOST_REQUIRE(!apply(wanted));
        BOOST_REQUIRE(installer.read_back(wanted.id, wanted.makes) == Standing::there);
        system.forget_calls();
        return wanted;
    }
    std::optional<Text> undo(const ChangePlace& place) const { return installer.undo(place.id, place.makes); }
    Standing standing(const ChangePlace& place) const { return installer.read_back(place.id, place.makes); }
    void offer_all() const
    {
        system.offer({{"libpcsclite1"}, {"libccid", "libpcsclite1"}, {"pcscd", "libpcsclite1, libccid"}, {"other"}, {"signing", "pcscd"}});
    }

    PretendSystem system;
    Installer installer;
    mutable Answers answers;
    Answers office;
    Facts facts;
    Rules rules;
    Secret secret;
};

/// The command that a preview says would be run; empty where it says none.
std::string command_in(const ChangePreview& preview)
{
    for (const Evidence& each : preview.seen)
        if (each.name == "command")
            return std::get<std::string>(each.value);
    return {};
}

const Finding* problem_in(const ChangePreview& preview)
{
    const auto found = std::find_if(
        preview.findings.begin(), preview.findings.end(), [](const Finding& each) { return each.status == Status::problem; });
    return found == preview.findings.end() ? nullptr : &*found;
}

std::string id_of_problem(const ChangePreview& preview) { return problem_in(preview) ? problem_in(preview)->id : ""; }

} // namespace

BOOST_AUTO_TEST_SUITE(smart_card_service)

BOOST_AUTO_TEST_CASE(exactly_the_command_shown_is_run_and_only_then)
{
    const Work work;
    const std::string before = picture_of(work.system.root() / "etc");
    const ChangePreview preview = work.preview("start");
    BOOST_TEST(command_in(preview) == "pkexec systemctl enable --now pcscd.socket");
    BOOST_TEST(says(preview.findings.at(0).what, "asked for by the system, not by Junbi"));
    BOOST_TEST(preview.places.at(0).id == "service:pcscd.socket");
    BOOST_TEST(work.system.changes().empty()); // no rights were asked for, and nothing was done
    BOOST_TEST(picture_of(work.system.root() / "etc") == before);

    BOOST_TEST(!work.apply(preview.places.at(0)));
    const Lines expected{"pkexec systemctl enable --now pcscd.socket", "systemctl enable --now pcscd.socket"};
    BOOST_TEST(work.system.changes() == expected, boost::test_tools::per_element());
    BOOST_TEST((work.system.enabled() && work.system.active()));
    BOOST_TEST((work.standing(preview.places.at(0)) == Standing::there));
    BOOST_TEST(work.place("start").makes.empty());
}

BOOST_AUTO_TEST_CASE(the_command_has_a_clean_environment)
{
    BOOST_REQUIRE(setenv("LD_PRELOAD_IS_NOT_FOR_OTHERS", "x", 1) == 0);
    const Work work;
    work.made("start");
    const std::string seen = read_file(work.system.root() / "state/environment");
    BOOST_TEST(seen.find("IS_NOT_FOR_OTHERS") == std::string::npos);
    BOOST_TEST(seen.find("HOME=") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_administrator_needs_no_pkexec)
{
    const Work work(true);
    BOOST_TEST(command_in(work.preview("start")) == "systemctl enable --now pcscd.socket");
    work.apply(work.place("start"));
    BOOST_TEST(work.system.changes() == Lines{"systemctl enable --now pcscd.socket"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(only_what_is_missing_is_done_and_taken_back)
{
    const Work enabled;
    enabled.system.unit({"enable", "pcscd.socket"});
    BOOST_TEST(command_in(enabled.preview("start")) == "pkexec systemctl start pcscd.socket");
    const ChangePlace started = enabled.made("start");
    BOOST_TEST(!enabled.undo(started));
    BOOST_TEST(enabled.system.changes().at(0) == "pkexec systemctl stop pcscd.socket");
    BOOST_TEST((enabled.system.enabled() && !enabled.system.active())); // it was enabled before us

    const Work running;
    write_file(running.system.root() / "state/active.pcscd.socket", "");
    BOOST_TEST(command_in(running.preview("start")) == "pkexec systemctl enable pcscd.socket");
    const ChangePlace made = running.made("start");
    BOOST_TEST(!running.undo(made));
    BOOST_TEST(running.system.changes().at(0) == "pkexec systemctl disable pcscd.socket");
    BOOST_TEST((!running.system.enabled() && running.system.active()));
}

BOOST_AUTO_TEST_CASE(both_are_taken_back_at_once_and_what_somebody_did_since_stays)
{
    const Work work;
    const ChangePlace made = work.made("start");
    BOOST_TEST(!work.undo(made));
    BOOST_TEST(work.system.changes().at(0) == "pkexec systemctl disable --now pcscd.socket");
    BOOST_TEST((!work.system.enabled() && !work.system.active()));
    BOOST_TEST((work.standing(made) == Standing::gone));

    const ChangePlace again = work.made("start");
    work.system.unit({"disable", "pcscd.socket"});
    BOOST_TEST((work.standing(again) == Standing::partly));
    BOOST_TEST(!work.undo(again));
    BOOST_TEST(work.system.changes().at(0) == "pkexec systemctl stop pcscd.socket");
    work.system.forget_calls();
    BOOST_TEST(!work.undo(again)); // nothing is left, so nobody is asked for a password
    BOOST_TEST(work.system.changes().empty());
}

BOOST_AUTO_TEST_CASE(a_service_that_runs_by_itself_is_not_started_again)
{
    const Work work;
    write_file(work.system.root() / "state/active.pcscd.service", "");
    BOOST_TEST(command_in(work.preview("start")) == "pkexec systemctl enable pcscd.socket"); // systemd would refuse the socket now
}

BOOST_AUTO_TEST_CASE(what_cannot_be_done_is_said_before_anybody_is_asked)
{
    for (const char* unit : {"pcscd.socket", "pcscd.service"}) {
        const Work masked;
        if (std::string(unit) == "pcscd.service")
            masked.system.unit({"enable", "pcscd.socket"});
        masked.system.unit({"mask", unit});
        const ChangePreview preview = masked.preview("start");
        BOOST_TEST(id_of_problem(preview) == "smart_card_service.masked");
        BOOST_REQUIRE(problem_in(preview));
        BOOST_TEST(says(problem_in(preview)->advice, std::string("systemctl unmask ") + unit));
        BOOST_TEST(command_in(preview).empty());
        BOOST_TEST(masked.apply(preview.places.at(0)).has_value());
        BOOST_TEST(masked.system.changes().empty());
    }
    const Work no_pkexec;
    no_pkexec.system.take_away("pkexec");
    BOOST_TEST(id_of_problem(no_pkexec.preview("start")) == "smart_card_service.no_pkexec");
    BOOST_TEST(says(problem_in(no_pkexec.preview("start"))->advice, "systemctl enable --now pcscd.socket"));
    const Work no_systemd;
    fs::remove_all(no_systemd.system.root() / "run/systemd");
    BOOST_TEST(id_of_problem(no_systemd.preview("start")) == "smart_card_service.no_systemd");
    const Work no_units;
    fs::remove_all(no_units.system.root() / "usr/lib/systemd");
    BOOST_TEST(id_of_problem(no_units.preview("start")) == "smart_card_service.not_installed");
    const Work no_apt;
    no_apt.system.take_away("apt-get");
    BOOST_TEST(id_of_problem(no_apt.preview("install")) == "smart_card_service.no_apt");
    const Work not_offered;
    BOOST_TEST(id_of_problem(not_offered.preview("install")) == "smart_card_service.apt_refuses");
    BOOST_TEST(says(problem_in(not_offered.preview("install"))->what, "pcscd"));
}

BOOST_AUTO_TEST_CASE(what_moved_since_the_preview_is_not_done)
{
    const Work work;
    const ChangePlace seen = work.place("start");
    work.system.unit({"enable", "pcscd.socket"});
    const auto trouble = work.apply(seen);
    BOOST_REQUIRE(trouble);
    BOOST_TEST(says(*trouble, "changed since the preview"));
    BOOST_TEST(work.system.changes().empty());
}

BOOST_AUTO_TEST_CASE(rights_that_are_not_given_leave_everything)
{
    for (const auto& [code, words] : {std::pair{126, "was closed"}, std::pair{127, "did not give"}}) {
        const Work work;
        work.offer_all();
        work.system.refuse_rights(code);
        for (const char* action : {"start", "install"}) {
            const auto trouble = work.apply(work.place(action));
            BOOST_REQUIRE(trouble);
            BOOST_TEST(says(*trouble, words));
        }
        BOOST_TEST((!work.system.enabled() && !work.system.active()));
        BOOST_TEST(work.system.installed().empty());
        for (const std::string& each : work.system.changes())
            BOOST_TEST(each.starts_with("pkexec "), each);
    }
}

BOOST_AUTO_TEST_CASE(a_command_that_hangs_is_ended)
{
    const PretendSystem system;
    system.hang();
    const Host host = host_below(system.root(), true);
    const Ended ended = host.run({"systemctl", "show"}, std::chrono::milliseconds(100));
    BOOST_TEST((ended.too_long && ended.exit == -1));
    BOOST_TEST(!host.run({"nosuchprogram"}, std::chrono::seconds(1)).started);
    BOOST_TEST(run({"pgrep", "-f", system.root().string()}).out.empty()); // nothing of it is left
}

BOOST_AUTO_TEST_CASE(packages_come_with_what_they_need_and_go_with_it)
{
    const Work work;
    work.offer_all();
    work.system.apt({"install", "--yes", "other"});
    BOOST_TEST((work.preview().what == work.preview("install").what)); // guessed: that is what is missing
    const ChangePreview preview = work.preview("install");
    BOOST_TEST(command_in(preview) == "pkexec apt-get install --yes --no-remove --no-install-recommends pcscd libccid");
    BOOST_TEST(preview.places.at(0).id == "packages:pcscd,libccid");
    BOOST_TEST(preview.places.at(0).makes.size() == 3u);
    BOOST_TEST(work.system.changes().empty());
    const ChangePlace made = work.made("install");
    BOOST_TEST(work.system.installed() == "libccid libpcsclite1 other pcscd");
    BOOST_TEST(work.place("install").makes.empty());

    BOOST_TEST(!work.undo(made));
    BOOST_TEST(work.system.installed() == "other");
    const Lines calls = work.system.changes();
    BOOST_TEST(calls.at(0).starts_with("pkexec apt-get remove --yes "));
    BOOST_TEST(calls.at(0).find("purge") == std::string::npos);
    BOOST_TEST(calls.at(0).find("auto") == std::string::npos);
    BOOST_TEST((work.standing(made) == Standing::gone));
}

BOOST_AUTO_TEST_CASE(only_packages_of_ours_go_and_none_that_others_need)
{
    const Work work;
    work.offer_all();
    work.system.apt({"install", "--yes", "libccid"});
    BOOST_TEST(command_in(work.preview("install")) == "pkexec apt-get install --yes --no-remove --no-install-recommends pcscd");
    const ChangePlace made = work.made("install");
    work.system.apt({"install", "--yes", "signing"});
    const auto trouble = work.undo(made);
    BOOST_REQUIRE(trouble);
    BOOST_TEST(says(*trouble, "signing"));
    BOOST_TEST(work.system.changes().empty());
    BOOST_TEST((work.standing(made) == Standing::there));
    work.system.apt({"remove", "--yes", "signing"});
    BOOST_TEST(!work.undo(made));
    BOOST_TEST(work.system.installed() == "libccid libpcsclite1"); // they were here before us
}

BOOST_AUTO_TEST_CASE(a_partial_installation_is_told_as_one)
{
    const Work work;
    work.offer_all();
    const ChangePlace made = work.made("install");
    work.system.apt({"remove", "--yes", "pcscd"});
    BOOST_TEST((work.standing(made) == Standing::partly));
    BOOST_TEST(!work.undo(made));
    BOOST_TEST(work.system.installed().empty());
}

BOOST_AUTO_TEST_SUITE_END()
