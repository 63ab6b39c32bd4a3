// SPDX-License-Identifier: Apache-2.0
// What the step concludes from its two lists. All people are invented.
#include "tests/checks/sample_case.h"
#include "tests/checks/staff_lists.h"

#include <boost/test/unit_test.hpp>

namespace junbi {
Check staff();
}

using namespace junbi;
using namespace junbi::testing;

namespace {

struct Lists : SampleCase {
    Lists(const std::string& roster, const std::string& registered)
    {
        set("roster", list(roster));
        set("registered", list(registered));
    }
    void set(const std::string& id, Table rows) { own.set_personal_rows(id, std::make_shared<const Table>(std::move(rows))); }
    Outcome judged() const
    {
        const Outcome outcome = staff().judge_office(view());
        BOOST_TEST(all_have_advice(outcome));
        for (const Finding& each : outcome.findings)
            if (is_open(each.status))
                BOOST_TEST((each.guide == std::vector<std::string>{"3-1.d3"}), each.id);
        return outcome;
    }
};

const char everybody[] = "number,name,job|1,髙橋花子,看護師|2,川上次郎,介護職|3,斎藤一郎,介護職|4,森三郎,介護職|5,林四郎,介護職";

std::vector<std::string> row(const Outcome& outcome, const char* table, std::size_t place)
{
    const Table& rows = outcome.tables.at(table);
    return place < rows.size() ? rows.rows[place] : std::vector<std::string>{};
}

/// Everything a text may say, with its slots.
std::string all_of(const Text& text)
{
    std::string all = text.msgid;
    for (const Arg& each : text.args)
        if (const auto* plain = std::get_if<std::string>(&each))
            all += *plain;
        else if (const auto* inner = std::get_if<Box<Text>>(&each))
            all += all_of(**inner);
    return all;
}

std::string all_of(const Outcome& outcome)
{
    std::string all;
    for (const Finding& each : outcome.findings) {
        all += each.id + each.subject + all_of(each.what) + all_of(each.advice);
        for (const Evidence& seen : each.evidence)
            all += seen.name + all_of(seen.label) + (std::get_if<std::string>(&seen.value) ? std::get<std::string>(seen.value) : "");
    }
    for (const auto& [name, table] : outcome.tables)
        for (const auto& cells : table.rows)
            for (const std::string& cell : cells)
                all += cell + "\n";
    return all;
}

} // namespace

BOOST_AUTO_TEST_SUITE(staff_judging)

BOOST_AUTO_TEST_CASE(two_lists_that_agree_need_nothing)
{
    const Lists lists(everybody, "number,name,job|2,川上次郎,介護職|1,高橋　花子,看護師|4,森三郎,介護職|5,林四郎,介護職|3,斎藤一郎,介護職");
    const Outcome outcome = lists.judged();
    BOOST_TEST(status_of(outcome, "staff.matched") == "ok");
    BOOST_TEST(line_status(outcome, "3-1.d3") == "ok");
    BOOST_TEST(outcome.tables.at("corrections").empty());
    BOOST_TEST((row(outcome, "matches", 0) == std::vector<std::string>{"variant", "2", "3", "space+variant"}));
}

BOOST_AUTO_TEST_CASE(each_kind_of_difference_is_a_finding)
{
    const Lists lists("source_row,number,name,job,left_on|2,1,髙橋花子,看護師,|3,2,川上次郎,介護職,2026-10-31|4,3,斎藤一郎,介護職,|5,4,"
                      "森三郎,介護職,|7,5,林四郎,介護職,",
        "source_row,number,name,job|2,2,川上次郎,介護職|3,1,高橋花子,介護職|4,3,斉藤一郎,介護職|5,5,林四郎,介護職|6,5,林 "
        "四郎,介護職|9,9,誰何者,");
    const Outcome outcome = lists.judged();
    BOOST_TEST(status_of(outcome, "staff.leavers") == "problem");
    BOOST_TEST(due_of(outcome, "staff.leavers") == "2026-11-22");
    BOOST_TEST(status_of(outcome, "staff.missing") == "attention");
    BOOST_TEST(status_of(outcome, "staff.undecided") == "todo");
    BOOST_TEST(status_of(outcome, "staff.double") == "attention");
    BOOST_TEST(status_of(outcome, "staff.corrections") == "attention");
    BOOST_TEST(status_of(outcome, "staff.jobs") == "attention");
    BOOST_TEST(status_of(outcome, "staff.count") == "none");
    BOOST_TEST(line_status(outcome, "3-1.d3") == "problem");
    const Table& corrections = outcome.tables.at("corrections");
    const std::vector<std::vector<std::string>> expected{{"remove", "3", "2", "", "left"}, {"correct", "2", "3", "job", "other_job"},
        {"remove", "", "6", "", "twice"}, {"remove", "", "9", "", "alone"}, {"add", "5", "", "", "alone"}};
    BOOST_TEST((corrections.rows == expected));
    BOOST_TEST((corrections.columns == std::vector<std::string>{"action", "roster_row", "registered_row", "field", "reason"}));
}

BOOST_AUTO_TEST_CASE(nothing_that_is_told_holds_a_name)
{
    const Lists lists("number,name,kana|1,髙橋花子,タカハシハナコ|2,川上次郎,|3,斎藤一郎,|,,ミナシ",
        "number,name,kana|1,高橋波奈,たかはしはな|9,誰何者,|3,斉藤一郎,|7,,");
    const std::string all = all_of(lists.judged());
    for (const char* part : {"髙", "高橋", "花子", "タカ", "たか", "川上", "藤", "何者", "ミナシ"})
        BOOST_TEST(all.find(part) == std::string::npos, part);
}

BOOST_AUTO_TEST_CASE(rows_without_a_name_and_unreadable_ones_are_told_by_their_number)
{
    const Lists lists("source_row,name|2,山田花子|9,|10,川\x01上", "source_row,name|2,山田花子|3,川上");
    const Outcome outcome = lists.judged();
    BOOST_TEST(status_of(outcome, "staff.empty_rows", "roster") == "attention");
    BOOST_TEST(all_of(find(outcome, "staff.empty_rows")->advice).find("9") != std::string::npos);
    BOOST_TEST(status_of(outcome, "staff.empty_rows", "registered") == "none");
    BOOST_TEST(status_of(outcome, "staff.unreadable", "roster") == "attention");
}

BOOST_AUTO_TEST_CASE(numbers_of_two_systems_are_only_noted)
{
    const Outcome outcome = Lists("number,name|1,山田花子|2,川上次郎", "number,name|A1,山田花子|A7,川上次郎").judged();
    BOOST_TEST(status_of(outcome, "staff.numbers_differ") == "not_applicable");
    BOOST_TEST(status_of(outcome, "staff.matched") == "ok");
    BOOST_TEST(outcome.tables.at("corrections").empty());
}

BOOST_AUTO_TEST_CASE(one_list_asks_for_the_other)
{
    Lists lists("name|山田花子", "name|山田花子");
    lists.set("registered", {});
    BOOST_TEST(find(lists.judged(), "staff.lists")->question == "staff.registered");
    BOOST_TEST(lists.judged().tables.empty());
    lists.set("registered", list("name|山田花子"));
    lists.set("roster", {});
    BOOST_TEST(find(lists.judged(), "staff.lists")->question == "staff.roster");
    BOOST_TEST(status_of(lists.judged(), "staff.count") == "none");
}

BOOST_AUTO_TEST_CASE(after_erasing_the_counts_are_left)
{
    const Lists lists("name|山田花子|川上次郎|森三郎", "name|山田花子|誰何者");
    const Answers counts = staff().counts(lists.view());
    BOOST_TEST(counts.text("expected_count") == "3");
    BOOST_TEST(counts.text("registered_count") == "2");
    BOOST_TEST(counts.personal().empty());
    const Table& kept = counts.rows("comparisons");
    BOOST_TEST((kept.rows == std::vector<std::vector<std::string>>{{"2026-11-22", "3", "2", "1", "0", "2", "1", "0"}}));
    SampleCase after;
    after.own = counts;
    after.own.set("leavers_removed", "yes");
    const Outcome outcome = staff().judge_office(after.view());
    BOOST_TEST(status_of(outcome, "staff.left_open") == "attention");
    BOOST_TEST(status_of(outcome, "staff.count") == "attention");
    BOOST_TEST(staff().counts(after.view()).rows("comparisons").empty()); // nothing to count
}

BOOST_AUTO_TEST_CASE(own_characters_must_be_one_on_each_side)
{
    Lists lists("name|斎藤一郎", "name|斉藤一郎");
    BOOST_TEST(status_of(lists.judged(), "staff.undecided") == "todo");
    lists.own.set_rows("variants", list("one,other|斎,斉|高橋,髙橋"));
    BOOST_TEST(status_of(lists.judged(), "staff.undecided") == "none");
    BOOST_TEST(status_of(lists.judged(), "staff.own_variants") == "attention");
}

BOOST_AUTO_TEST_CASE(what_a_job_is_said_to_see_is_told_as_hearsay)
{
    Lists lists("name|山田花子", "name|山田花子");
    BOOST_TEST(status_of(lists.judged(), "staff.job_view") == "none");
    lists.office.set_rows("services", list("service|43"));
    BOOST_TEST(status_of(lists.judged(), "staff.job_view") == "not_applicable");
}

BOOST_AUTO_TEST_CASE(every_reason_and_class_that_can_be_told_has_words)
{
    const Form form = staff().form;
    const auto decisions = std::find_if(form.begin(), form.end(), [](const Field& each) { return !each.pairing.empty(); });
    std::string ids = staff_step::ids_of(~staff_step::Reasons{0}) + "+";
    for (const Option& each : decisions->pairing.reasons) {
        BOOST_TEST(ids.starts_with(each.id + "+"), each.id);
        BOOST_TEST(!each.label.empty());
        ids.erase(0, each.id.size() + 1);
    }
    BOOST_TEST(ids.empty(), ids);
    BOOST_TEST(decisions->pairing.classes.size() == staff_step::class_count);
}

BOOST_AUTO_TEST_SUITE_END()
