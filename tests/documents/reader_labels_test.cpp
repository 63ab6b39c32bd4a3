// SPDX-License-Identifier: Apache-2.0
#include "tests/documents/made_up_office.h"
#include "tests/support/folder.h"
#include "tests/support/process.h"
#include "wizard/documents/papers.h"
#include "wizard/documents/reader_labels_facts.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <ostream>

using namespace junbi;

namespace {

Wizard wizard_with(const std::string& count, const std::string& model = "", const std::string& name = "さくら見本デイサービス")
{
    Office office;
    office.answers["office"].set("number", "4799999992");
    office.answers["office"].set("name", name);
    office.answers["card_reader"].set("readers_count", count);
    office.answers["card_reader"].set("model", model);
    return Wizard({.checks = {},
                      .rules = {},
                      .today = Day(std::chrono::days(20780)),
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
    PrintJob job = reader_labels_job(wizard, in_japanese, "ja-JP");
    job.output = folder.path() / "labels.pdf";
    Sheet sheet{{}, print(job)};
    for (const char each : run({"pdftotext", "-raw", job.output.string(), "-"}).out)
        if (each != ' ' && each != '\n')
            sheet.text += each;
    return sheet;
}

/// As it is printed, without spaces.
std::string words(const Text& text)
{
    std::string all = in_japanese(text);
    std::erase(all, ' ');
    return all;
}

std::size_t times(const std::string& text, const std::string& part)
{
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size()))
        ++found;
    return found;
}

struct CountCase {
    const char* count;
    std::size_t labels;
    int pages;
};
std::ostream& operator<<(std::ostream& out, const CountCase& each) { return out << each.count; }

const CountCase counts[]{{"", 1, 1}, {"0", 1, 1}, {"1", 1, 1}, {"3", 3, 1}, {"4", 4, 1}, {"15", 15, 1}, {"16", 16, 2}, {"31", 31, 3}};

} // namespace

BOOST_AUTO_TEST_SUITE(labels)

BOOST_DATA_TEST_CASE(there_is_one_for_each_reader, boost::unit_test::data::make(counts), each)
{
    const Sheet sheet = sheet_of(wizard_with(each.count, "RC-S300"));
    BOOST_TEST(sheet.printed.issues.empty());
    BOOST_TEST(sheet.printed.pages == each.pages);
    BOOST_TEST(times(sheet.text, "4799999992") == each.labels);
    BOOST_TEST(times(sheet.text, "RC-S300") == each.labels);
    if (const bool counted = std::string(each.count) > "0"; counted)
        for (std::size_t i = 1; i <= each.labels; ++i)
            BOOST_TEST(times(sheet.text, std::to_string(i) + "/" + std::to_string(each.labels)) >= 1u, i);
    else
        BOOST_TEST(times(sheet.text, "No.") == each.labels);
}

BOOST_AUTO_TEST_CASE(it_says_whose_it_is_and_what_it_is_for)
{
    const Sheet sheet = sheet_of(wizard_with("2", "Sony PaSoRi RC-S300"));
    BOOST_TEST(times(sheet.text, words(T("For the care-information platform only"))) == 2u, sheet.text);
    BOOST_TEST(times(sheet.text, words(T("Not to be used for other work (tax returns with e-Tax, time clock …)."))) == 2u);
    BOOST_TEST(times(sheet.text, "さくら見本デイサービス") == 2u);
}

BOOST_AUTO_TEST_CASE(what_is_not_known_is_a_line_to_write_on)
{
    const auto said = [](const Wizard& wizard) { return reader_labels_content(reader_labels(wizard), in_japanese).words; };
    BOOST_TEST(!said(wizard_with("1", "", "")).at("office_to_write").empty());
    BOOST_TEST(!said(wizard_with("1", "")).at("model_to_write").empty());
    BOOST_TEST(said(wizard_with("1", "RC-S300")).at("office_to_write").empty());
    BOOST_TEST(said(wizard_with("1", "RC-S300")).at("model_to_write").empty());
    BOOST_TEST(sheet_of(wizard_with("1", "", "")).printed.issues.empty());
}

BOOST_AUTO_TEST_CASE(long_names_fit_and_what_does_not_is_told)
{
    const std::string long_name = "社会福祉法人見本会 特別養護老人ホームさくら見本の里 短期入所";
    for (const Issue& each : sheet_of(wizard_with("2", "NTT Communications ACR1251CL-NTTCom", long_name)).printed.issues)
        BOOST_ERROR(in_japanese(each.what()));
    const Sheet too_long = sheet_of(wizard_with("1", "", long_name + long_name + long_name));
    BOOST_REQUIRE(!too_long.printed.issues.empty());
    BOOST_TEST((too_long.printed.issues.front().kind == Issue::Kind::does_not_fit));
}

BOOST_AUTO_TEST_CASE(it_is_a_paper_that_can_be_asked_for)
{
    const Paper* paper = find_paper("reader-labels");
    BOOST_REQUIRE(paper);
    BOOST_TEST(paper->job(wizard_with("5"), in_japanese, "en", {}).content.lists.at("rows").size() == 2u);
}

BOOST_AUTO_TEST_SUITE_END()
