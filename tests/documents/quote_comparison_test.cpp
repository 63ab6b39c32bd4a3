// SPDX-License-Identifier: Apache-2.0
#include "tests/documents/made_up_office.h"
#include "tests/documents/whole_office.h"
#include "tests/support/folder.h"
#include "wizard/demo/demo_office.h"
#include "wizard/documents/due_papers.h"
#include "wizard/documents/quote_comparison_facts.h"
#include "wizard/tables/table_file.h"

#include <boost/test/unit_test.hpp>

using namespace junbi;

namespace {

const std::vector<std::string> columns{"name", "asked", "answered", "price_readers", "price_support", "price_other", "does_reader",
    "does_app", "work_date", "period", "valid_until", "note"};

Office comparing(std::vector<std::vector<std::string>> vendors)
{
    Office office = demo_office(sheets_day);
    office.answers["vendor"].set_rows("vendors", {columns, std::move(vendors)});
    return office;
}

std::vector<std::vector<std::string>> some(int count)
{
    std::vector<std::vector<std::string>> all;
    for (int i = 1; i <= count; ++i)
        all.push_back({"見本商会" + std::to_string(i), "2026-11-01", "2026-11-20", std::to_string(10000 + i), "40000", "", "yes",
            i % 2 ? "no" : "yes", "2027-01-13", "半日", "2026-12-31", "備考" + std::to_string(i)});
    return all;
}

} // namespace

BOOST_AUTO_TEST_SUITE(quote_comparison)

BOOST_AUTO_TEST_CASE(estimates_stand_side_by_side_with_what_the_office_pays)
{
    const SheetOnPaper sheet = on_paper("quote-comparison", whole_wizard(comparing(some(2))));
    BOOST_TEST(sheet.told() == "");
    BOOST_TEST(sheet.printed.pages == 1);
    for (const char* part : {"見本商会1", "見本商会2", "10,001円", "40,000円", "50,001円", "○", "×", "半日", "備考2", "要確認",
             "令和9年1月13日", "令和8年12月31日"})
        BOOST_TEST(sheet.has(part), part);
}

BOOST_AUTO_TEST_CASE(three_stand_on_a_sheet_and_none_is_lost)
{
    const SheetOnPaper sheet = on_paper("quote-comparison", whole_wizard(comparing(some(7))));
    BOOST_TEST(sheet.printed.pages == 3);
    for (int i = 1; i <= 7; ++i) {
        BOOST_TEST(sheet.has("見本商会" + std::to_string(i)), i);
        BOOST_TEST(sheet.has("備考" + std::to_string(i)), i);
    }
}

BOOST_AUTO_TEST_CASE(without_estimates_it_is_a_sheet_to_fill_in)
{
    const SheetOnPaper sheet = on_paper("quote-comparison", whole_wizard(comparing({})));
    BOOST_TEST(sheet.told() == "");
    BOOST_TEST(sheet.printed.pages == 1);
}

BOOST_AUTO_TEST_CASE(names_of_a_hundred_characters_are_not_cut)
{
    std::string name;
    for (int i = 0; i < 100; ++i)
        name += "見";
    auto rows = some(3);
    rows[1][0] = name;
    const SheetOnPaper sheet = on_paper("quote-comparison", whole_wizard(comparing(rows)));
    BOOST_TEST(sheet.has(name));
    BOOST_TEST(sheet.told() == "");
}

BOOST_AUTO_TEST_CASE(the_rows_for_a_spreadsheet_say_what_the_page_says)
{
    const TemporaryFolder folder;
    const Wizard wizard = whole_wizard(comparing(some(4)));
    PrintJob job = quote_comparison_job(wizard, in_japanese, "ja-JP");
    job.format = PaperFormat::csv;
    job.output = folder.path() / "a.csv";
    print(job);
    const Table rows = read_table(job.output).source.table;
    const SheetOnPaper sheet = on_paper("quote-comparison", wizard);
    BOOST_REQUIRE(rows.columns.size() == 6u); // part, item, four vendors
    BOOST_TEST(rows.columns.at(5) == "見本商会4");
    std::size_t said = 0;
    for (const auto& row : rows.rows)
        for (std::size_t i = 1; i < row.size(); ++i)
            if (!row[i].empty()) {
                ++said;
                BOOST_TEST(sheet.has(row[i]), row[i]);
            }
    BOOST_TEST(said > 60u);
}

BOOST_AUTO_TEST_CASE(it_is_due_from_the_first_estimate_to_the_order)
{
    const auto due = [](const Office& office) {
        const PaperShelf shelf;
        const auto all = everything_due(whole_wizard(office), {}, shelf);
        return std::any_of(all.begin(), all.end(), [](const PaperWish& each) { return each.paper->id == "quote-comparison"; });
    };
    BOOST_TEST(!due(comparing({})));
    Office office = comparing(some(1));
    BOOST_TEST(due(office));
    office.answers["vendor"].set("ordered", "2026-11-22");
    BOOST_TEST(!due(office));
}

BOOST_AUTO_TEST_SUITE_END()
