// SPDX-License-Identifier: Apache-2.0
#include "tests/documents/made_up_office.h"
#include "tests/documents/whole_office.h"
#include "tests/support/folder.h"
#include "wizard/demo/demo_office.h"
#include "wizard/documents/due_papers.h"
#include "wizard/documents/subsidy_files_facts.h"
#include "wizard/tables/table_file.h"

#include <boost/test/unit_test.hpp>

using namespace junbi;

namespace {

Office applying()
{
    Office office = demo_office(sheets_day);
    Answers& own = office.answers["subsidy"];
    own.set_rows("receipt",
        {{"what", "kind", "count", "price"}, {{"見本リーダー MR-1", "A", "2", "15400"}, {"見本の設定一式", "B2", "", "33550"}}});
    own.set("paper_account", "yes");
    return office;
}

} // namespace

BOOST_AUTO_TEST_SUITE(subsidy_files)

BOOST_AUTO_TEST_CASE(it_says_what_is_missing_how_much_and_when)
{
    const SheetOnPaper sheet = on_paper("subsidy-files", whole_wizard(applying()));
    BOOST_TEST(sheet.told() == "");
    BOOST_TEST(sheet.printed.pages <= 3);
    for (const char* part : {"令和9年3月12日", "通所介護", "居宅介護支援", "64,000円", "128,000円", "要確認", "見本リーダー MR-1",
             "15,400円", "48,950円", "48,000円", "950円", "一式", "通帳", "指定通知書", "領収書", "管理メニュー", "済", "まだ",
             "カードリーダー接続確認", "パソコン", "令和10年4月30日", "とされています"})
        BOOST_TEST(sheet.has(part), part);
}

BOOST_AUTO_TEST_CASE(its_rows_say_what_the_page_says)
{
    const TemporaryFolder folder;
    const Wizard wizard = whole_wizard(applying());
    PrintJob job = subsidy_files_job(wizard, in_japanese, "ja-JP");
    job.format = PaperFormat::csv;
    job.output = folder.path() / "a.csv";
    print(job);
    const Table rows = read_table(job.output).source.table;
    const SheetOnPaper sheet = on_paper("subsidy-files", wizard);
    BOOST_TEST(rows.size() > 30u);
    for (const auto& row : rows.rows)
        for (std::size_t i = 1; i + 1 < row.size(); ++i) // the last says in a word what the page says with a sign
            BOOST_TEST(sheet.has(row[i]), row[i]);
}

BOOST_AUTO_TEST_CASE(an_office_that_typed_nothing_yet_gets_a_sheet_too)
{
    Office office;
    office.answers["office"].set("wants_subsidy", "yes");
    const SheetOnPaper sheet = on_paper("subsidy-files", whole_wizard(office));
    BOOST_TEST(sheet.told() == "");
    BOOST_TEST(!sheet.has("口座番号は"));
}

BOOST_AUTO_TEST_CASE(a_hundred_characters_are_not_cut)
{
    Office office = applying();
    std::string name;
    for (int i = 0; i < 100; ++i)
        name += "見";
    office.answers["subsidy"].set_rows("receipt", {{"what", "kind", "count", "price"}, {{name, "A", "2", "15400"}}});
    const SheetOnPaper sheet = on_paper("subsidy-files", whole_wizard(office));
    BOOST_TEST(sheet.has(name));
    BOOST_TEST(sheet.told() == "");
}

BOOST_AUTO_TEST_CASE(it_is_due_while_something_is_to_be_done)
{
    const auto due = [](const Office& office) {
        const PaperShelf shelf;
        const auto all = everything_due(whole_wizard(office), {}, shelf);
        return std::any_of(all.begin(), all.end(), [](const PaperWish& each) { return each.paper->id == "subsidy-files"; });
    };
    Office office = applying();
    BOOST_TEST(due(office));
    office.answers["office"].set("wants_subsidy", "no");
    BOOST_TEST(!due(office));
}

BOOST_AUTO_TEST_SUITE_END()
