// SPDX-License-Identifier: Apache-2.0
// The two lists of people in the window: taken from files and the clipboard, compared, decided about with the keyboard, and erased.
#include "tests/gui/staff_window.h"
#include "tests/gui/trouble_window.h"

#include "checks/contract/text.h"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <thread>

using namespace junbi;
using namespace std::chrono_literals;

namespace {

const std::string roster = "職員名簿", registered = "一般ユーザー一覧";

struct BothLists : StaffWindow {
    BothLists() { have_both_lists(); }

    const Desktop& desktop() const { return window->desktop; }
    void stand_on_the_buttons() const { desktop().focus(desktop().wait("push button", "同じ人です")); }
    /// Presses the key and waits until the next pair, or the end, is there.
    void decide(const std::string& key, const std::string& next) const
    {
        desktop().key(key);
        desktop().wait_for(next);
    }
    void decide_all() const
    {
        stand_on_the_buttons();
        for (int pair = 1; pair <= 17; ++pair)
            decide(pair % 3 == 0 ? "d" : "s", pair < 17 ? std::to_string(pair + 1) + " / 17" : "すべて決まりました");
    }
};

std::size_t count(const Table& table, const std::string& verdict)
{
    std::size_t found = 0;
    for (std::size_t row = 0; row < table.size(); ++row)
        found += table.at(row, "verdict") == verdict;
    return found;
}

} // namespace

BOOST_AUTO_TEST_SUITE(staff)

BOOST_FIXTURE_TEST_CASE(lists_are_taken_from_a_windows_file_and_a_workbook, StaffWindow)
{
    write_cp932("roster.csv", roster());
    write_workbook("list.xlsx", registered());
    open();
    const Desktop& desktop = window->desktop;
    import(::roster, "roster.csv");
    desktop.wait_for("取り込まれる行：20行");
    BOOST_TEST(desktop.said(roster()[0].name), "the rows are shown as they stand in the file");
    desktop.press("この行を取り込む");
    BOOST_TEST(comes_to_have("roster", 20));
    BOOST_TEST(kept("roster").at(17, "name") == "髙﨑例子");
    BOOST_TEST(kept("roster").at(17, "source_row") == "19");
    import(::registered, "list.xlsx");
    desktop.wait_for("取り込まれる行：20行");
    desktop.choose("シート", "説明");
    desktop.wait_for("説明です");
    desktop.choose("シート", "一覧");
    desktop.wait_for("取り込まれる行：20行");
    desktop.press("この行を取り込む");
    BOOST_TEST(comes_to_have("registered", 20));
    desktop.wait_for("1 / 17");
}

BOOST_FIXTURE_TEST_CASE(how_a_file_was_read_can_be_changed_and_is_taken_back_where_it_does_not_fit, StaffWindow)
{
    write_cp932("roster.csv", roster());
    open();
    const Desktop& desktop = window->desktop;
    import(::roster, "roster.csv");
    desktop.wait_for("取り込まれる行：20行");
    desktop.choose("文字コード", "UTF-8");
    desktop.wait_for("roster.csv"); // the sentence names the file
    BOOST_TEST(desktop.said(roster()[0].name), "what was read before stays");
    desktop.choose("「氏名」の列の取り込み先", "（取り込まない）");
    desktop.choose("「生年月日」の列の取り込み先", "名前");
    desktop.wait_for("取り込まれる行：20行");
    desktop.press("この行を取り込む");
    BOOST_TEST(comes_to_have("roster", 20));
    BOOST_TEST(kept("roster").at(0, "name") == "1961-01-15");
    press(::roster, "名簿を消す…");
    window->answer("消す");
    BOOST_TEST(comes_to_have("roster", 0));
    import(::roster, "roster.csv");
    desktop.wait_for("取り込まれる行：20行");
    desktop.press("この行を取り込む");
    BOOST_TEST(comes_to_have("roster", 20));
    BOOST_TEST(kept("roster").at(0, "name") == "1961-01-15", "the choice is remembered");
}

BOOST_FIXTURE_TEST_CASE(a_file_that_is_none_is_told_and_the_list_stays, StaffWindow)
{
    have_both_lists();
    write_file(in_home("broken.xlsx"), "PK\x03\x04 no workbook");
    import(::roster, "broken.xlsx");
    window->desktop.wait_for("broken.xlsx");
    BOOST_TEST(window->desktop.window().name().find("取り込む") == std::string::npos, "no dialog came");
    BOOST_TEST(kept("roster").size() == 20u);
}

BOOST_FIXTURE_TEST_CASE(cells_from_a_spreadsheet_are_pasted, StaffWindow)
{
    open();
    const Clipboard clipboard(display, "氏名\t職員番号\n見本花子\t0001\n架空太郎\t0002\n");
    press(::registered, "表計算ソフトから貼り付ける");
    window->desktop.wait_for("取り込まれる行：2行");
    window->desktop.press("この行を取り込む");
    BOOST_TEST(comes_to_have("registered", 2));
    BOOST_TEST(kept("registered").at(1, "number") == "0002");
}

BOOST_FIXTURE_TEST_CASE(seventeen_pairs_are_decided_with_seventeen_keys_and_known_when_opened_again, BothLists)
{
    decide_all();
    BOOST_TEST(comes_to_have("decisions", 17));
    close();
    open();
    BOOST_TEST(desktop().said("すべて決まりました"));
    const Table all = kept("decisions");
    BOOST_TEST(count(all, "same") == 12u);
    BOOST_TEST(count(all, "different") == 5u);
    const std::chrono::year_month_day day(Day(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now() + 9h)));
    BOOST_TEST(all.at(0, "decided_on").starts_with(std::to_string(int(day.year()))));
    BOOST_TEST(all.at(0, "roster_name") == roster()[0].name);
    BOOST_TEST(all.at(0, "registered_name") == registered()[0].name);
}

BOOST_FIXTURE_TEST_CASE(the_keyboard_stays_and_the_page_does_not_jump, BothLists)
{
    stand_on_the_buttons();
    const Node button = desktop().wait("push button", "同じ人です");
    const Rectangle before = button.extents();
    decide("s", "2 / 17");
    decide("Right", "3 / 17");
    decide("Left", "2 / 17");
    decide("d", "3 / 17");
    BOOST_TEST(desktop().focused().value().described() == button.described());
    BOOST_TEST(std::abs(button.extents().y - before.y) <= 16, "moved by " << button.extents().y - before.y);
}

BOOST_FIXTURE_TEST_CASE(a_decision_is_undone_with_the_keyboard_and_an_older_one_from_the_list, BothLists)
{
    stand_on_the_buttons();
    decide("s", "2 / 17");
    decide("s", "3 / 17");
    BOOST_TEST(comes_to_have("decisions", 2));
    decide("Ctrl+z", "2 / 17");
    BOOST_TEST(comes_to_have("decisions", 1));
    close();
    open();
    desktop().press("これまでに決めたこと：1件");
    desktop().focus(desktop().wait("table", "これまでに決めたこと"));
    desktop().key("Down");
    desktop().key("space");
    desktop().press("この判断を取り消す");
    BOOST_TEST(comes_to_have("decisions", 0));
    desktop().wait_for(" / 17");
}

BOOST_FIXTURE_TEST_CASE(pages_with_much_on_them_open_at_their_top, BothLists)
{
    desktop().press("これからの予定");
    desktop().wait_for("準備が整います");
    close();
    window = std::make_unique<WizardWindow>(display, WizardWindow::Words{"--lang", "ja", office});
    desktop().wait_for("準備が整います");
    std::this_thread::sleep_for(1s); // what is out of sight is made
    const Node title = desktop().all([](const Node& each) { return each.name().find("準備が整います") != std::string::npos; }).front();
    const Node frame = desktop().window();
    BOOST_TEST(title.extents().y > frame.extents().y, title.described() << " at " << title.extents().y);
}

BOOST_FIXTURE_TEST_CASE(all_of_a_pair_is_said_aloud, BothLists)
{
    desktop().wait_for("1 / 17");
    BOOST_TEST(desktop().said("違うところ：名前"));
    BOOST_TEST(desktop().said("名前 " + roster()[0].name));
    BOOST_TEST(desktop().said("名前 " + registered()[0].name));
    BOOST_TEST(desktop().nameless().empty());
}

BOOST_FIXTURE_TEST_CASE(the_lists_are_erased_after_asking_and_counts_stay, BothLists)
{
    stand_on_the_buttons();
    decide("s", "2 / 17");
    press(::roster, "名簿を消す…");
    window->answer("やめる");
    BOOST_TEST(kept("roster").size() == 20u);
    press(::roster, "名簿を消す…");
    window->answer("消す");
    desktop().wait_for("名簿を消しました");
    for (const char* each : {"roster", "registered", "decisions"})
        BOOST_TEST(comes_to_have(each, 0), each);
    BOOST_TEST(comes_to_have("comparisons", 1));
}

BOOST_AUTO_TEST_SUITE_END()
