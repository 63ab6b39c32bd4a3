// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/hanging_plan_facts.h"

#include "tests/documents/made_up_office.h"
#include "tests/support/folder.h"
#include "tests/support/process.h"
#include "wizard/documents/papers.h"

#include <boost/test/unit_test.hpp>

using namespace junbi;

namespace {

Wizard wizard_with(const std::vector<std::vector<std::string>>& places, const std::string& name = "さくら見本デイサービス")
{
    Office office;
    office.answers["office"].set("name", name);
    Table table{{"place", "audience", "poster", "hung"}, {}};
    for (const auto& each : places)
        table.rows.push_back(each);
    office.answers["notices"].set_rows("places", table);
    return Wizard({.checks = {},
                      .rules = {},
                      .today = Day(std::chrono::days(20780)), // 2026-11-23
                      .source = nullptr,
                      .runner = nullptr,
                      .now = [] { return Moment{}; }},
        std::move(office));
}

struct Sheet {
    std::string text; ///< its lines run together
    Printed printed;
};

Sheet sheet_of(const Wizard& wizard)
{
    const TemporaryFolder folder;
    PrintJob job = hanging_plan_job(wizard, in_japanese, "ja");
    job.output = folder.path() / "plan.pdf";
    Sheet sheet{{}, print(job)};
    for (const char each : run({"pdftotext", "-raw", job.output.string(), "-"}).out)
        if (each != ' ' && each != '\n')
            sheet.text += each;
    return sheet;
}

} // namespace

BOOST_AUTO_TEST_SUITE(hanging_plan_on_paper)

BOOST_AUTO_TEST_CASE(an_office_without_places_gets_a_page_to_write_on)
{
    const Wizard wizard = wizard_with({});
    const Sheet sheet = sheet_of(wizard);
    BOOST_TEST(sheet.printed.pages == 1);
    BOOST_TEST(sheet.printed.issues.empty());
    BOOST_TEST(hanging_plan_content(hanging_plan(wizard), in_japanese).lists.at("places").size() == 9u);
    BOOST_TEST(posters_to_hang(wizard));
}

BOOST_AUTO_TEST_CASE(places_stand_with_height_and_day_and_the_future_is_not_done)
{
    const Wizard wizard = wizard_with({{"玄関", "users", "カードの読み取り", "2026-11-20"}, {"食堂", "wheelchair", "同意", ""},
        {"事務室", "staff", "", "2026-12-01"}, {"廊下", "", "", ""}});
    const Sheet sheet = sheet_of(wizard);
    for (const char* part : {"玄関", "118cm", "156cm", "食堂", "事務室", "廊下", "令和8年11月20日"})
        BOOST_TEST(sheet.text.find(part) != sheet.text.npos, part);
    BOOST_TEST(sheet.text.find("令和8年12月1日") == sheet.text.npos);
    BOOST_TEST(posters_to_hang(wizard));
    BOOST_TEST(!posters_to_hang(wizard_with({{"玄関", "users", "", "2026-11-20"}})));
}

BOOST_AUTO_TEST_CASE(many_places_and_long_names_go_on_over_pages)
{
    std::vector<std::vector<std::string>> places;
    for (int i = 1; i <= 60; ++i)
        places.push_back({"見本の長い名前の場所" + std::to_string(i) + "番", "users", "ポスター", ""});
    std::string name;
    for (int i = 0; i < 5; ++i)
        name += "さくら見本の里の";
    const Sheet sheet = sheet_of(wizard_with(places, name));
    BOOST_TEST(sheet.printed.pages > 2);
    for (int i = 1; i <= 60; ++i)
        BOOST_TEST(sheet.text.find("場所" + std::to_string(i) + "番") != sheet.text.npos, i);
    for (const Issue& issue : sheet.printed.issues)
        BOOST_TEST(false, in_japanese(issue.what()));
}

BOOST_AUTO_TEST_SUITE_END()
