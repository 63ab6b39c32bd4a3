// SPDX-License-Identifier: Apache-2.0
// From a published list to letters: import, choose, print, take the answers in.
#include "tests/cli/junbi.h"
#include "tests/support/process.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace junbi;
namespace data = boost::unit_test::data;

namespace {

bool holds(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

constexpr const char* list_in_utf8
    = "導入支援事業者一覧（見本）\n\n対応エリア,会社名,メールアドレス,TEL\n東京都,見本サポート株式会社,mihon@example.jp,"
      "000-0000-0001\n京都府,株式会社例示,rei@example.jp,000-0000-0002\n全国,架空電機,,000-0000-0003\n";

/// The bytes in CP932, by iconv.
std::string in_cp932(const std::string& text)
{
    const TemporaryFolder folder;
    write_file(folder.path() / "a", text);
    return run({"iconv", "-f", "UTF-8", "-t", "CP932", (folder.path() / "a").string()}).out;
}

struct Asking {
    FreshOffice office;

    std::filesystem::path file(const std::string& name) const { return office.path().parent_path() / name; }
    Ran junbi(std::vector<std::string> words) const
    {
        words.insert(words.begin(), {"--lang", "ja", "--today", "2026-11-23"});
        return office.junbi()(words);
    }
    Ran import(const std::string& table, const std::string& bytes, std::vector<std::string> options = {}) const
    {
        write_file(file("list.csv"), bytes);
        std::vector<std::string> words{"import", table, "list.csv"};
        words.insert(words.end(), options.begin(), options.end());
        return junbi(words);
    }
};

struct Encoding {
    const char* name;
    std::string (*bytes)(const std::string&);
};
std::ostream& operator<<(std::ostream& out, const Encoding& each) { return out << each.name; }
const Encoding encodings[]{{"UTF-8", [](const std::string& text) { return text; }},
    {"UTF-8 with mark", [](const std::string& text) { return "\xEF\xBB\xBF" + text; }}, {"CP932", in_cp932}};

} // namespace

BOOST_AUTO_TEST_SUITE(choosing)

BOOST_DATA_TEST_CASE(a_list_in_any_order_and_encoding_is_taken_in_and_chosen_from, data::make(encodings), each)
{
    const Asking asking;
    const Ran imported = asking.import("vendor.published", each.bytes(list_in_utf8));
    BOOST_REQUIRE_MESSAGE(imported.exit == 0, imported.err);
    BOOST_TEST(asking.junbi({"set", "vendor.ask=vendor", "vendor.prefecture=東京都"}).exit == 0);
    const Ran near = asking.junbi({"choose", "vendor.vendors"});
    BOOST_TEST(near.exit == 0, near.err);
    BOOST_TEST(holds(near.out, "1\t見本サポート株式会社\t東京都"), near.out);
    BOOST_TEST(holds(near.out, "3\t架空電機"), near.out);
    BOOST_TEST(!holds(near.out, "例示"), near.out); // 京都府 is not 東京都
    BOOST_TEST(holds(asking.junbi({"choose", "vendor.vendors", "--where", "京都"}).out, "2\t株式会社例示"));
    BOOST_TEST(holds(asking.junbi({"choose", "vendor.vendors", "--where", "all"}).out, "2\t株式会社例示"));
    BOOST_TEST(asking.junbi({"choose", "vendor.vendors", "1", "3"}).exit == 0);
    BOOST_TEST(holds(asking.junbi({"choose", "vendor.vendors", "3", "2"}).err, "1")); // one is there already
    const std::string asked = asking.junbi({"get", "vendor.vendors"}).out;
    for (const char* name : {"見本サポート株式会社", "架空電機", "株式会社例示"})
        BOOST_TEST(holds(asked, name), asked);
}

BOOST_AUTO_TEST_CASE(a_second_list_with_the_same_headers_is_understood_at_once)
{
    const Asking asking;
    const std::string odd = "い,ろ,は\n見本商会,東京都,000\n";
    BOOST_TEST(asking.import("vendor.published", odd).exit == 64);
    BOOST_TEST(asking.import("vendor.published", odd, {"--map", "name=い", "--map", "prefecture=ろ"}).exit == 0);
    const Ran again = asking.import("vendor.published", "い,ろ,は\n例示商会,京都府,000\n");
    BOOST_TEST(again.exit == 0, again.err);
    BOOST_TEST(holds(asking.junbi({"get", "vendor.published"}).out, "例示商会"));
}

BOOST_AUTO_TEST_CASE(a_letter_becomes_page_rows_and_mail)
{
    const Asking asking;
    asking.import("vendor.published", list_in_utf8);
    asking.junbi({"set", "vendor.ask=vendor"});
    asking.junbi({"choose", "vendor.vendors", "1", "2"});
    for (const char* name : {"a.pdf", "a.csv", "a.eml"}) {
        const Ran printed = asking.junbi({"print", "quote-request", "--vendor", "株式会社例示", "-o", name});
        BOOST_TEST(printed.exit == 0, printed.err);
        BOOST_TEST(std::filesystem::exists(asking.file(name)), name);
        BOOST_TEST(holds(printed.err, "まだ足りない項目があります：所在地"), printed.err);
    }
    const std::string rows = read_file(asking.file("a.csv"));
    BOOST_TEST(holds(rows, "株式会社例示　御中"), rows);
    BOOST_TEST(!holds(rows, "見本サポート"), rows);
    BOOST_TEST(holds(read_file(asking.file("a.eml")), "rei@example.jp"));
    const Ran all = asking.junbi({"print", "all", "-o", "papers"});
    int letters = 0;
    for (const auto& each : std::filesystem::directory_iterator(asking.file("papers")))
        letters += holds(each.path().filename().string(), "見積依頼書") ? 1 : 0;
    BOOST_TEST(letters == 2); // a file for each vendor
}

BOOST_AUTO_TEST_CASE(answers_that_come_as_a_file_fill_the_rows_of_their_companies)
{
    const Asking asking;
    asking.import("vendor.published", list_in_utf8);
    asking.junbi({"set", "vendor.ask=vendor"});
    asking.junbi({"choose", "vendor.vendors", "1", "2"});
    const Ran filled = asking.import("vendor.vendors",
        "会社名,回答日,カードリーダー代,接続サポート費,作業日\n株式会社例示,R8.11.20,\"１２，０００円\",\"¥30,000-\",令和9年1月13日\n",
        {"--fill-in"});
    BOOST_TEST(filled.exit == 0, filled.err);
    const Ran rows = asking.junbi({"export", "vendor.comparison"});
    BOOST_TEST(holds(rows.out, "株式会社例示"), rows.out);
    BOOST_TEST(holds(rows.out, "42000"), rows.out);
    BOOST_TEST(holds(asking.junbi({"get", "vendor.vendors"}).out, "見本サポート株式会社")); // still there
    const Ran printed = asking.junbi({"print", "quote-comparison", "-o", "c.csv"});
    BOOST_TEST(printed.exit == 0, printed.err);
    BOOST_TEST(holds(read_file(asking.file("c.csv")), "42,000円"));
}

struct Wrong {
    const char *name, *bytes, *told;
};
std::ostream& operator<<(std::ostream& out, const Wrong& each) { return out << each.name; }
const Wrong wrongs[]{{"nothing in it", "", "list.csv"}, {"no row", "会社名,電話\n", "行がありません"},
    {"a day that is none", "会社名,回答日\nA社,2026/2/30\n", "2行目"},
    {"an amount that is none", "会社名,カードリーダー代\nA社,いくらか\n", "2行目"},
    {"a row too long", "会社名,回答日\nA社,2026-11-20\nB社,2026-11-20,い,ろ,令和8年2月30日\nC社,きょう\n", "3行目"},
    {"a quote never closed", "会社名,電話\n\"A社,1\nB社,2\n", "list.csv"}};
BOOST_DATA_TEST_CASE(what_cannot_be_taken_is_told_with_its_place, data::make(wrongs), each)
{
    const Asking asking;
    asking.import("vendor.vendors", "会社名\n残る会社\n");
    const Ran ran = asking.import("vendor.vendors", each.bytes);
    BOOST_TEST(ran.exit != 0, ran.err);
    BOOST_TEST(holds(ran.err, each.told), ran.err);
    BOOST_TEST(holds(asking.junbi({"get", "vendor.vendors"}).out, "残る会社"));
}

BOOST_AUTO_TEST_CASE(wrong_wishes_are_one_sentence)
{
    const Asking asking;
    for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{{"choose", "vendor.vendors"},
             {"choose", "vendor.published"}, {"choose", "office.services", "1"}, {"choose", "vendor"}, {"choose", "vendor.x"},
             {"print", "checklist", "--vendor", "A"}, {"print", "quote-request", "--vendor", "いない会社"},
             {"print", "checklist", "-o", "a.eml"}, {"print", "quote-request", "--computer", "PC-01"}}) {
        const Ran ran = asking.junbi(words);
        BOOST_TEST(ran.exit == 64, words.front() << " " << words.at(1) << ": " << ran.err);
        BOOST_TEST(ran.out.empty());
        BOOST_TEST(!ran.err.empty());
    }
    asking.import("vendor.published", list_in_utf8);
    for (const char* row : {"0", "4", "x", "1x", "-1"}) {
        const Ran ran = asking.junbi({"choose", "vendor.vendors", row});
        BOOST_TEST(ran.exit == 64, row << ran.err);
    }
    BOOST_TEST(asking.junbi({"choose", "vendor.vendors", "--where", "どこか"}).exit == 64);
    BOOST_TEST(!holds(asking.junbi({"get", "vendor.vendors"}).out, "見本"));
}

BOOST_AUTO_TEST_SUITE_END()
