// SPDX-License-Identifier: Apache-2.0
// The plan as a calendar: read by a library that others wrote, and line by line against RFC 5545.
#include "wizard/reports/calendar.h"

#include "checks/contract/days.h"
#include "tests/reports/sample.h"
#include "tests/support/folder.h"
#include "tests/support/process.h"

#include <boost/test/unit_test.hpp>
#include <set>
#include <sstream>

using namespace junbi;

namespace {

constexpr Moment made = Moment(std::chrono::sys_days(std::chrono::year(2026) / 11 / 22)) + std::chrono::hours(1);
const CalendarHead head{"4799999992", "見本デイサービス; 本店, 別館", made};

/// A plan on 2026-11-22 of findings with a day.
struct Plan {
    explicit Plan(std::vector<Placed> findings) { sample.report.steps = {{"keys", std::move(findings)}}; }
    std::string calendar(const CalendarHead& of = head) const { return plan_calendar(sample.shown(), of); }
    Sample sample;
};

Finding due(const char* iso, Text what = T("Change the lock."), Text advice = {})
{
    Finding each = ok("keys.lock", std::move(what)).about("a").by(parse_day(iso));
    each.advice = std::move(advice);
    return each;
}

std::vector<std::string> lines_of(const std::string& calendar)
{
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < calendar.size();) {
        const auto end = calendar.find("\r\n", at);
        BOOST_REQUIRE(end != std::string::npos);
        lines.push_back(calendar.substr(at, end - at));
        at = end + 2;
    }
    return lines;
}

std::string unfolded(std::string calendar)
{
    for (auto at = calendar.find("\r\n "); at != std::string::npos; at = calendar.find("\r\n ", at))
        calendar.erase(at, 3);
    return calendar;
}

std::vector<std::string> values(const std::string& calendar, const std::string& name)
{
    std::vector<std::string> found;
    for (const std::string& line : lines_of(unfolded(calendar)))
        if (line.starts_with(name + ":"))
            found.push_back(line.substr(name.size() + 1));
    return found;
}

} // namespace

BOOST_AUTO_TEST_SUITE(calendar)

BOOST_AUTO_TEST_CASE(it_is_read_by_icalendar)
{
    const std::string long_words = "介護保険証明書の更新を申請してください。とても長い文がここに続きます; 一, 二 \\ 三";
    const Plan plan({{"", due("2026-12-01", T("{1}", long_words), T("One.\nTwo; three."))}, {"PC-01", due("2027-01-13")}});
    const TemporaryFolder folder;
    write_file(folder.path() / "plan.ics", plan.calendar());
    const Ran ran = run(
        {"/usr/bin/python3", std::string(JUNBI_SOURCE) + "/tests/reports/readers/read_calendar.py", (folder.path() / "plan.ics").string()});
    BOOST_TEST(ran.exit == 0, ran.err);
    std::istringstream out(ran.out);
    std::string first, second, last;
    std::getline(out, first);
    std::getline(out, second);
    std::getline(out, last);
    BOOST_TEST(first.find("'2026-12-01' | '2026-12-02' | '2026-11-22T01:00:00+00:00'") != std::string::npos, first);
    BOOST_TEST(
        first.find("介護保険証明書の更新を申請してください。とても長い文がここに続きます; 一, 二 \\\\ 三") != std::string::npos, first);
    BOOST_TEST(first.find("'4-1 Look after the keys\\n介護") != std::string::npos, first);
    BOOST_TEST(first.find("\\n→ One.\\nTwo; three.") != std::string::npos, first);
    BOOST_TEST(first.ends_with(" | -7 days, 9:00:00"), first);
    BOOST_TEST(second.find("[PC-01] Change the lock.") != std::string::npos, second);
    BOOST_TEST(last == "2.0 -//Junbi//Junbi Junbi 見本デイサービス; 本店, 別館");
}

BOOST_AUTO_TEST_CASE(lines_are_folded_at_75_octets_and_no_character_is_cut)
{
    for (std::size_t length = 0; length < 80; ++length) { // wherever the characters happen to lie
        const std::string words = std::string(length, 'x') + "準備をはじめましょう。準備をはじめましょう。準備をはじめましょう。𠮷野家";
        const std::string calendar = Plan({{"", due("2026-12-01", T("{1}", words))}}).calendar();
        for (const std::string& line : lines_of(calendar)) {
            BOOST_TEST(line.size() <= 75U, line);
            const std::size_t start = line.starts_with(' ') ? 1 : 0;
            BOOST_TEST((line.size() > start && (static_cast<unsigned char>(line[start]) & 0xC0) != 0x80), "cut: " << line);
        }
        BOOST_TEST(values(calendar, "SUMMARY").at(0) == words);
    }
}

BOOST_AUTO_TEST_CASE(what_has_a_meaning_in_the_format_is_escaped)
{
    const std::string calendar = Plan({{"", due("2026-12-01", T("{1}", nasty + "\r\nBEGIN:VEVENT\x01"))}}).calendar();
    BOOST_TEST(values(calendar, "BEGIN").size() == 3U); // calendar, event, reminder
    BOOST_TEST(values(calendar, "SUMMARY").at(0).find("=cmd|'/C calc'!A0\\, \"<&>\" # {x} \\\\ 漢字") == 0U);
    BOOST_TEST(calendar.find('\x01') == std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_same_finding_is_the_same_event_and_no_other)
{
    const auto uid = [](const Placed& placed, const CalendarHead& of = head) { return values(Plan({placed}).calendar(of), "UID").at(0); };
    const Placed one{"PC-01", due("2026-12-01")};
    CalendarHead later = head;
    later.made += std::chrono::hours(48);
    later.name = "別の名前";
    BOOST_TEST(uid(one) == uid({"PC-01", due("2027-02-01", T("Other words."))}, later));
    Placed other_subject = one, other_id = one;
    other_subject.finding.subject = "b";
    other_id.finding.id = "keys.door";
    CalendarHead other_office = head;
    other_office.number = "13B0100009";
    const std::set<std::string> all{uid(one), uid({"PC-02", one.finding}), uid(other_subject), uid(other_id), uid(one, other_office)};
    BOOST_TEST(all.size() == 5U);
    BOOST_TEST(uid(one) == "e19ffc6c98a53008804f357ef29705a7@junbi");
}

BOOST_AUTO_TEST_CASE(a_reminder_only_where_it_is_still_to_come)
{
    const auto reminders = [](const char* day) { return values(Plan({{"", due(day)}}).calendar(), "TRIGGER").size(); };
    BOOST_TEST(reminders("2026-11-29") == 1U); // today is 2026-11-22
    BOOST_TEST(reminders("2026-11-28") == 0U);
    BOOST_TEST(reminders("2026-11-01") == 0U);
}

BOOST_AUTO_TEST_CASE(a_plan_without_a_day_is_no_calendar) { BOOST_TEST(Plan({{"", ok("keys.lock", T("It locks."))}}).calendar().empty()); }

BOOST_AUTO_TEST_CASE(days_at_the_ends_of_months_and_years)
{
    const std::string calendar = Plan({{"", due("2026-12-31")}}).calendar();
    BOOST_TEST(values(calendar, "DTSTART;VALUE=DATE").at(0) == "20261231");
    BOOST_TEST(values(calendar, "DTEND;VALUE=DATE").at(0) == "20270101");
    BOOST_TEST(values(calendar, "DTSTAMP").at(0) == "20261122T010000Z");
}

BOOST_AUTO_TEST_SUITE_END()
