// SPDX-License-Identifier: Apache-2.0
// Starting the smart-card service of Windows, on a pretended service manager: every state, and every way it can be refused.
#include "installers/smart_card_service/service_manager.h"

#include <boost/test/unit_test.hpp>

using namespace junbi;

namespace {

using Start = ManagedService::Start;

/// A Windows that obeys sc.exe.
struct Pretended {
    ManagedService service{true, Start::never, false, {}};
    std::vector<std::string> lines = {};
    Ended end{0, {}, {}, false, true};

    ServiceManager manager()
    {
        return {false, [this] { return service; },
            [this](const std::string& line, std::chrono::milliseconds) {
                lines.push_back(line);
                if (end.exit == 0)
                    obey(line);
                return end;
            }};
    }
    void obey(const std::string& line)
    {
        const auto has = [&](const char* part) { return line.find(part) != std::string::npos; };
        if (has("start= demand"))
            service.start = Start::when_needed;
        if (has("start= disabled"))
            service.start = Start::never;
        if (has("sc.exe start"))
            service.running = true;
        if (has("sc.exe stop"))
            service.running = false;
    }
};

struct Work {
    Pretended windows;
    Installer installer = smart_card_service_by(windows.manager());
    Answers answers, office;
    Facts facts;
    Rules rules;
    Secret secret;

    Order order() { return {Day(std::chrono::year(2026) / 11 / 23), answers, office, facts, rules, secret}; }
    ChangePlace place() { return installer.preview(order()).places.at(0); }
};

} // namespace

BOOST_AUTO_TEST_SUITE(service_manager)

BOOST_FIXTURE_TEST_CASE(a_forbidden_service_is_allowed_and_started_and_both_are_taken_back, Work)
{
    const ChangePreview seen = installer.preview(order());
    BOOST_TEST(!seen.refused());
    BOOST_TEST(
        std::get<std::string>(seen.seen.at(0).value) == R"(cmd.exe /d /c "sc.exe config SCardSvr start= demand && sc.exe start SCardSvr")");
    BOOST_TEST(windows.lines.empty()); // looking changes nothing
    const ChangePlace wanted = place();
    BOOST_TEST(wanted.makes.size() == 2U);
    BOOST_TEST(!installer.apply(order(), wanted).trouble);
    BOOST_TEST((installer.read_back(wanted.id, wanted.makes) == Standing::there));
    BOOST_TEST(!installer.undo(wanted.id, wanted.makes));
    BOOST_TEST(windows.lines.back() == "sc.exe stop SCardSvr & sc.exe config SCardSvr start= disabled");
    BOOST_TEST((windows.service.start == Start::never));
    BOOST_TEST(!windows.service.running);
    BOOST_TEST(!installer.undo(wanted.id, wanted.makes)); // nothing is left of it
    BOOST_TEST(windows.lines.size() == 2U);
}

BOOST_FIXTURE_TEST_CASE(one_that_only_stands_is_only_started, Work)
{
    windows.service.start = Start::when_needed;
    const ChangePlace wanted = place();
    BOOST_TEST(!installer.apply(order(), wanted).trouble);
    BOOST_TEST(windows.lines.back() == "sc.exe start SCardSvr");
    BOOST_TEST(!installer.undo(wanted.id, wanted.makes));
    BOOST_TEST(windows.lines.back() == "sc.exe stop SCardSvr");
    BOOST_TEST((windows.service.start == Start::when_needed));
}

BOOST_FIXTURE_TEST_CASE(one_that_runs_is_left_alone, Work)
{
    windows.service = {true, Start::with_computer, true, {}};
    BOOST_TEST(place().makes.empty());
    BOOST_TEST(installer.preview(order()).seen.empty());
    BOOST_TEST(!installer.apply(order(), place()).trouble);
    BOOST_TEST(windows.lines.empty());
}

BOOST_FIXTURE_TEST_CASE(what_stands_in_the_way_is_told, Work)
{
    windows.service.there = false;
    BOOST_TEST(installer.preview(order()).findings.at(0).id == "smart_card_service.not_installed");
    windows.service.trouble = "5";
    BOOST_TEST(installer.preview(order()).findings.at(0).id == "smart_card_service.not_asked");
    BOOST_TEST((installer.read_back("service:SCardSvr", {}) == Standing::unknown));
    answers.set("action", "install");
    BOOST_TEST(installer.preview(order()).findings.at(0).id == "smart_card_service.by_the_system");
    BOOST_TEST(!place().possible);
}

BOOST_FIXTURE_TEST_CASE(a_no_to_windows_question_changes_nothing, Work)
{
    const ChangePlace wanted = place();
    windows.end = {rights_refused, {}, {}, false, false};
    const Applied applied = installer.apply(order(), wanted);
    BOOST_REQUIRE(applied.trouble);
    BOOST_TEST(applied.trouble->msgid.find("answered with No") != std::string::npos);
    windows.end = {1056, {}, {}, false, true};
    BOOST_TEST(installer.apply(order(), wanted).trouble->args.size() == 2U);
    windows.end = {-1, {}, {}, true, true};
    BOOST_TEST(installer.apply(order(), wanted).may_still_come);
}

BOOST_FIXTURE_TEST_CASE(a_state_that_has_moved_refuses, Work)
{
    const ChangePlace wanted = place();
    windows.service.running = true;
    BOOST_TEST(installer.apply(order(), wanted).trouble.has_value());
    BOOST_TEST(windows.lines.empty());
}

BOOST_AUTO_TEST_SUITE_END()
