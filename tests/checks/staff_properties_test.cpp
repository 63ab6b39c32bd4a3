// SPDX-License-Identifier: Apache-2.0
// What holds of every comparison, on lists made by dice; and lists that nobody wants to get.
#include "tests/checks/staff_lists.h"

#include <algorithm>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <map>
#include <random>
#include <set>

using namespace junbi;
using namespace junbi::testing;
using namespace junbi::staff_step;

namespace {

/// Few names, numbers, birth dates and readings, so that all kinds of meetings happen.
class Dice {
public:
    explicit Dice(unsigned seed) : engine_(seed) { }
    std::string of(std::initializer_list<const char*> all) { return all.begin()[engine_() % all.size()]; }
    Table list(std::size_t rows)
    {
        Table made{{"source_row", "number", "name", "kana", "birth", "job"}, {}};
        for (std::size_t i = 0; i < rows; ++i)
            made.rows.push_back({"r" + std::to_string(i), of({"", "", "1", "02", "3", "４", "5", "6"}),
                of({"山田", "髙橋", "高橋", "斎藤", "斉藤", "川上", "", "渡邉"}) + of({"", " ", "　"})
                    + of({"花子", "花", "一郎", "次郎", "龍一", "竜一", "様"}),
                of({"", "", "ヤマダ ハナコ", "ﾀｶﾊｼ ﾊﾅｺ"}), of({"", "", "1980-01-02", "1990-03-04"}), of({"", "看護師", "介護職"})});
        return made;
    }
    void shuffle(Table& table) { std::shuffle(table.rows.begin(), table.rows.end(), engine_); }
    std::size_t up_to(std::size_t most) { return engine_() % (most + 1); }

private:
    std::mt19937 engine_;
};

std::string cells(const Table& table, std::uint32_t row)
{
    std::string all;
    for (std::size_t i = 1; row != no_row && i < table.columns.size(); ++i) // not the row number
        all += table.rows[row][i] + "|";
    return all;
}

/// The comparison without places: what is said of which texts.
std::multiset<std::string> said(const Matches& matches, const Table& roster, const Table& registered)
{
    std::multiset<std::string> all;
    for (const Match& each : matches.lines)
        all.insert(id_of(each.kind) + "#" + cells(roster, each.roster) + "#" + cells(registered, each.registered) + "#"
            + ids_of(each.reasons) + "#" + std::to_string(each.wrong));
    return all;
}

const auto seeds = boost::unit_test::data::xrange(200U);

} // namespace

BOOST_AUTO_TEST_SUITE(staff_properties)

BOOST_DATA_TEST_CASE(each_row_stands_in_exactly_one_line, seeds, seed)
{
    Dice dice(seed);
    const Table roster = dice.list(dice.up_to(12)), registered = dice.list(dice.up_to(12));
    const Matches matches = compared(roster, registered);
    std::map<std::uint32_t, int> staff, users;
    for (const Match& each : matches.lines) {
        BOOST_TEST((each.roster != no_row || each.registered != no_row));
        BOOST_TEST(each.reasons != 0U);
        ++staff[each.roster];
        ++users[each.registered];
    }
    staff.erase(no_row);
    users.erase(no_row);
    for (const auto& [row, count] : staff)
        BOOST_TEST(count == 1);
    for (const auto& [row, count] : users)
        BOOST_TEST(count == 1);
    BOOST_TEST(staff.size() + matches.nameless_roster.size() == roster.size());
    BOOST_TEST(users.size() + matches.nameless_registered.size() == registered.size());
    std::size_t counted = 0;
    for (const std::size_t each : matches.counts)
        counted += each;
    BOOST_TEST(counted == matches.lines.size());
}

BOOST_DATA_TEST_CASE(the_order_of_the_rows_does_not_matter, seeds, seed)
{
    Dice dice(seed);
    Table roster = dice.list(dice.up_to(12)), registered = dice.list(dice.up_to(12));
    const auto before = said(compared(roster, registered), roster, registered);
    const Table kept = roster;
    dice.shuffle(roster);
    dice.shuffle(registered);
    BOOST_TEST((said(compared(roster, registered), roster, registered) == before));
    BOOST_TEST((kept.size() == roster.size()));
}

BOOST_DATA_TEST_CASE(it_does_not_matter_which_list_is_which, seeds, seed)
{
    Dice dice(seed);
    const Table roster = dice.list(dice.up_to(12)), registered = dice.list(dice.up_to(12));
    const Matches one = compared(roster, registered), other = compared(registered, roster);
    for (const Class kind : {Class::same, Class::folded, Class::variant, Class::ask, Class::twice})
        BOOST_TEST(one.count(kind) == other.count(kind), id_of(kind));
    BOOST_TEST(one.count(Class::missing) == other.count(Class::extra));
    BOOST_TEST(one.count(Class::extra) == other.count(Class::missing));
}

BOOST_DATA_TEST_CASE(what_was_decided_is_never_asked_again, seeds, seed)
{
    Dice dice(seed);
    Table roster = dice.list(dice.up_to(12)), registered = dice.list(dice.up_to(12));
    const Table roster_before = roster, registered_before = registered;
    Table decisions{{"verdict", "decided_on"}, {}};
    for (const char* side : {"roster_", "registered_"})
        for (std::size_t i = 1; i < roster.columns.size(); ++i)
            decisions.columns.push_back(side + roster.columns[i]);
    for (int round = 0; round < 60; ++round) {
        const Matches matches = compared(roster, registered, decisions);
        if (matches.count(Class::ask) == 0)
            break;
        for (const Match& each : matches.lines) {
            if (each.kind != Class::ask)
                continue;
            std::vector<std::string> row{dice.of({"same", "different"}), "2026-11-01"};
            row.insert(row.end(), roster.rows[each.roster].begin() + 1, roster.rows[each.roster].end());
            row.insert(row.end(), registered.rows[each.registered].begin() + 1, registered.rows[each.registered].end());
            BOOST_TEST((std::find(decisions.rows.begin(), decisions.rows.end(), row) == decisions.rows.end()));
            decisions.rows.push_back(row);
        }
    }
    const Matches done = compared(roster, registered, decisions);
    BOOST_TEST(done.count(Class::ask) == 0U);
    BOOST_TEST((roster == roster_before && registered == registered_before));
    dice.shuffle(roster);
    dice.shuffle(registered);
    dice.shuffle(decisions);
    BOOST_TEST(compared(roster, registered, decisions).counts == done.counts, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_list_with_itself_is_the_same_or_double)
{
    Dice dice(1);
    const Table list = dice.list(60);
    const Matches matches = compared(list, list);
    BOOST_TEST(matches.count(Class::missing) + matches.count(Class::extra) + matches.count(Class::variant) == 0U);
}

BOOST_AUTO_TEST_CASE(names_that_nobody_has_are_told_and_never_thrown)
{
    std::string long_name(100'000, 'x'), all_bytes;
    for (int i = 1; i < 256; ++i)
        all_bytes += static_cast<char>(i);
    const Table odd{{"name", "number"},
        {{long_name, "1"}, {long_name + "y", "2"}, {all_bytes, "3"}, {"\xFF\xFE", "4"}, {"\xE5\xB1", "5"}, {"山\x01田", "6"}, {"", "7"},
            {"　", "8"}, {"（）", "9"}, {"様", "10"}, {std::string("\0", 1), "11"}, {"(((((((((((", "12"}, {"゛゜", "13"}, {"ー", "14"},
            {"\xF4\x8F\xBF\xBF", "15"}, {"e\u0301\u0301\u0301", "16"}}};
    const Matches matches = compared(odd, odd);
    BOOST_TEST(matches.unreadable_roster.size() == 4U); // not the names that are empty without their control characters
    BOOST_TEST(matches.nameless_roster.size() >= 4U);
    BOOST_TEST(matches.lines.size() + matches.nameless_roster.size() == odd.size());
    BOOST_TEST(told(compared({{"name"}, {{"\xFF山田"}}}, {{"name"}, {{"\xFE山田"}}})).find("same") == std::string::npos);
    BOOST_TEST(compared({{"name"}, {{"山田"}, {}}}, {{}, {{}, {}}}).count(Class::missing) == 1U); // short rows, no columns
}

BOOST_AUTO_TEST_CASE(a_hundred_thousand_equal_names_and_numbers_come_to_an_end)
{
    Table names{{"name", "number"}, {}};
    for (int i = 0; i < 100'000; ++i)
        names.rows.push_back({"山田 花子", ""});
    BOOST_TEST(compared(names, names).count(Class::twice) == 100'000U);
    Table numbers{{"name", "number"}, {}}, others = numbers;
    for (int i = 0; i < 30'000; ++i) {
        numbers.rows.push_back({"山田" + std::to_string(i), "1"});
        others.rows.push_back({"山田" + std::to_string(i + 30'000), "1"});
    }
    BOOST_TEST(compared(numbers, numbers).count(Class::same) == 30'000U);
    BOOST_TEST(compared(numbers, others).lines.size() <= 60'000U);
    Table readings{{"name", "kana"}, {}}, unlike = readings;
    for (int i = 0; i < 15'000; ++i) {
        readings.rows.push_back({"山田" + std::to_string(i), "ヤマダ ハナコ"});
        unlike.rows.push_back({std::to_string(i) + "川上", "ヤマダ ハナコ"});
    }
    BOOST_TEST(compared(readings, unlike).count(Class::ask) > 10'000U);
}

BOOST_AUTO_TEST_SUITE_END()
