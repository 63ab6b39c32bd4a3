// SPDX-License-Identifier: Apache-2.0
#include "tests/documents/made_up_office.h"
#include "tests/documents/whole_office.h"
#include "wizard/demo/demo_office.h"
#include "wizard/documents/due_papers.h"
#include "wizard/documents/subsidy_files_facts.h"
#include "wizard/documents/subsidy_files_lines.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <regex>

using namespace junbi;
namespace data = boost::unit_test::data;

namespace {

constexpr auto paper = "subsidy-files";

/// A company with three services, a donation and a receipt in which much is wrong.
Office full_office()
{
    Office office = demo_office(sheets_day);
    Answers &about = office.answers["office"], &subsidy = office.answers["subsidy"];
    about.set("nonprofit", "no");
    about.set_rows("services", {{"service"}, {{"15"}, {"78"}, {"32"}}});
    subsidy.set("donation", "5000");
    subsidy.set_rows("receipt",
        {{"what", "kind", "count", "price"},
            {{"カードリーダー 見本リーダー MR-01", "A", "2", "15400"}, {"カードリーダー", "A", "", "7700"},
                {"接続確認一式", "B1", "", "33000"}, {"見本パソコン MH-100", "pc", "1", "110000"}, {"何か", "", "", "500"}}});
    return office;
}

Office office_that_applied()
{
    Office office = full_office();
    Answers& subsidy = office.answers["subsidy"];
    subsidy.set("completed", "2026-10-20");
    subsidy.set("applied", "2026-11-02");
    return office;
}

Office office_with_a_grant()
{
    Office office = office_that_applied();
    Answers& subsidy = office.answers["subsidy"];
    subsidy.set("applied", "2026-09-02");
    subsidy.set("completed", "2026-08-20");
    subsidy.set("result", "granted");
    subsidy.set("decided", "2026-10-15");
    subsidy.set("received", "2026-11-20");
    return office;
}

Office office_without_answers()
{
    Office office = demo_office(sheets_day);
    office.answers["subsidy"] = {};
    office.answers["office"].set_rows("services", {});
    office.answers["office"].set("wants_subsidy", "");
    return office;
}

/// Every name as long as people make them, a hundred characters.
Office office_with_hundred_characters()
{
    std::string name;
    for (int i = 0; i < 25; ++i)
        name += "見本の里";
    Office office = full_office();
    office.answers["office"].set("name", name);
    office.answers["subsidy"].set_rows(
        "receipt", {{"what", "kind", "count", "price"}, {{name, "A", "1", "7700"}, {name + "一式", "B1", "", "1"}}});
    return office;
}

struct OfficeCase {
    const char* name;
    Office (*office)();
    friend std::ostream& operator<<(std::ostream& out, const OfficeCase& each) { return out << each.name; }
};

Office demo() { return demo_office(sheets_day); }

const OfficeCase offices[] = {{"demo", demo}, {"full", full_office}, {"applied", office_that_applied}, {"granted", office_with_a_grant},
    {"nothing answered", office_without_answers}, {"hundred characters", office_with_hundred_characters}};

bool is_due(const Office& office)
{
    const PaperShelf shelf;
    const auto all = everything_due(whole_wizard(office), {}, shelf);
    return std::any_of(all.begin(), all.end(), [](const PaperWish& each) { return each.paper->id == paper; });
}

std::string without_spaces(const std::string& text)
{
    std::string out;
    for (const char c : std::regex_replace(text, std::regex("\u3000"), ""))
        if (c != ' ' && c != '\n' && c != '\f' && c != '\r' && c != '"')
            out += c;
    return out;
}

} // namespace

BOOST_AUTO_TEST_SUITE(subsidy_files_paper)

BOOST_AUTO_TEST_CASE(it_says_what_is_missing_the_money_the_papers_and_the_days)
{
    const SheetOnPaper sheet = on_paper(paper, whole_wizard(full_office()));
    BOOST_TEST(sheet.told() == "");
    BOOST_TEST(sheet.printed.pages <= 3);
    for (const char* part : {"助成金申請の準備", "見本デイサービス", "4799999992", "令和8年度", "令和9年3月12日まで", "いま足りないもの",
             "直すところがある領収書の行：4行", "領収書の2行目「カードリーダー」に、型名も商品名もありません",
             "領収書の4行目「見本パソコンMH-100」は対象になりません", "領収書の5行目「何か」に、費用の種類がありません",
             "まだそろっていない書類：① 通帳の写し"})
        BOOST_TEST(sheet.has(part), part);
    // 64,000 + 64,000 + 55,000 = 183,000; A 15,400 + 7,700, B 33,000: 56,100 − 5,000 = 51,100, down to 51,000; 100 stay
    for (const char* part : {"通所介護", "地域密着型通所介護", "認知症対応型共同生活介護", "居住・入所系", "183,000円",
             "上限の目安（要確認）", "23,100円", "33,000円", "56,100円", "－5,000円", "51,100円", "51,000円", "100円", "差し引きます"})
        BOOST_TEST(sheet.has(part), part);
    for (const char* part : {"マイナ資格確認アプリのインストール及び設定", "対象外：スマートフォン", "指定通知書", "マイページ",
             "令和9年4月30日", "令和10年4月30日", "令和14年3月31日", "5年間", "0円の場合も", "30万円", "年3.0", "とされています"})
        BOOST_TEST(sheet.has(part), part);
}

BOOST_AUTO_TEST_CASE(what_is_missing_stands_before_everything_else)
{
    const std::string text = on_paper(paper, whole_wizard(full_office())).text;
    BOOST_TEST(text.find("いま足りないもの") < text.find("サービスごとの上限"));
}

BOOST_AUTO_TEST_CASE(after_the_grant_only_its_duties_are_left)
{
    const SheetOnPaper sheet = on_paper(paper, whole_wizard(office_with_a_grant()));
    BOOST_TEST(sheet.told() == "");
    for (const char* part : {"令和8年9月2日", "令和8年10月15日", "令和8年11月20日", "令和10年4月30日", "令和14年3月31日"})
        BOOST_TEST(sheet.has(part), part);
    BOOST_TEST(!sheet.has("受付の最終日"));
    BOOST_TEST(!sheet.has("に申請した場合"));
}

BOOST_AUTO_TEST_CASE(an_office_that_has_not_decided_gets_a_sheet_that_says_so)
{
    const SheetOnPaper sheet = on_paper(paper, whole_wizard(office_without_answers()));
    BOOST_TEST(sheet.told() == "");
    BOOST_TEST(sheet.has("まだ決まっていません"));
    BOOST_TEST(sheet.has("金額がまだ入力されていません"));
    BOOST_TEST(sheet.has("令和8年度"));
}

BOOST_DATA_TEST_CASE(the_spreadsheet_holds_the_same_facts_as_the_sheet, data::make(offices), each)
{
    const Wizard wizard = whole_wizard(each.office());
    const std::string paper_text = without_spaces(on_paper(paper, wizard).text);
    const std::string csv = without_spaces(subsidy_files_job(wizard, in_japanese, "ja-JP").csv);
    std::size_t facts = 0;
    for (const FilesPart& part : subsidy_files_parts(subsidy_files(wizard), in_japanese))
        for (const FilesLine& line : part.lines) {
            for (const std::string* cell : {&line.number, &line.what, &line.details, &line.count, &line.amount, &line.day, &line.state}) {
                const std::string fact = without_spaces(*cell);
                BOOST_TEST(csv.find(fact) != std::string::npos, part.id << ": not in the spreadsheet: " << fact);
                BOOST_TEST(paper_text.find(fact) != std::string::npos, part.id << ": not on the sheet: " << fact);
                facts += !fact.empty();
            }
        }
    BOOST_TEST(facts > 30u);
}

BOOST_AUTO_TEST_CASE(every_part_has_its_rows_in_the_spreadsheet)
{
    const std::string csv = subsidy_files_job(whole_wizard(full_office()), in_japanese, "ja-JP").csv;
    BOOST_TEST(csv.starts_with("\xEF\xBB\xBF見出し,順,項目,説明,数量,金額（税込）,日付,状態\r\n"), csv.substr(0, 120));
    for (const char* line : {"サービスごとの上限,15,通所介護,訪問・通所・短期滞在系,3,\"64,000円\",,\r\n",
             "費用と交付額の目安,,④ 交付額の目安（③の千円未満を切り捨て）,,,\"51,000円\",,\r\n",
             "領収書の明細,1,カードリーダー 見本リーダー MR-01,,2,\"15,400円\",,A カードリーダーの購入\r\n"})
        BOOST_TEST(csv.find(line) != std::string::npos, line);
}

BOOST_AUTO_TEST_CASE(long_names_fit_or_are_told_and_are_never_cut)
{
    const Office office = office_with_hundred_characters();
    const std::string& name = office.answers.at("office").text("name");
    const SheetOnPaper sheet = on_paper(paper, whole_wizard(office));
    BOOST_TEST(sheet.told() == "");
    BOOST_TEST(sheet.has(name));
    BOOST_TEST(sheet.has(name + "一式"));
}

BOOST_AUTO_TEST_CASE(no_account_is_asked_for_or_printed)
{
    for (const Check& check : all_checks())
        if (check.id == "subsidy")
            for (const Field& field : check.form)
                BOOST_TEST((field.kind != Kind::text || field.id.find("account") == std::string::npos), field.id);
    BOOST_TEST(on_paper(paper, whole_wizard(full_office())).has("口座番号・パスワード・暗証番号を書かないでください"));
}

BOOST_AUTO_TEST_CASE(it_is_due_until_it_is_granted_and_reported_on)
{
    Office office = full_office();
    BOOST_TEST(is_due(office));
    office.answers["subsidy"].set("result", "granted");
    BOOST_TEST(is_due(office));
    office.answers["subsidy"].set("tax_reported", "yes");
    BOOST_TEST(!is_due(office));
    office.answers["subsidy"].set("result", "");
    BOOST_TEST(is_due(office));
    for (const char* answer : {"no", "unsure", ""}) {
        office.answers["office"].set("wants_subsidy", answer);
        BOOST_TEST(!is_due(office), answer);
    }
}

BOOST_AUTO_TEST_SUITE_END()
