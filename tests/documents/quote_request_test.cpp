// SPDX-License-Identifier: Apache-2.0
#include "tests/documents/made_up_office.h"
#include "tests/documents/whole_office.h"
#include "wizard/demo/demo_office.h"
#include "wizard/documents/due_papers.h"
#include "wizard/documents/quote_request_facts.h"

#include <boost/test/unit_test.hpp>

using namespace junbi;

namespace {

Office asking_office()
{
    Office office = demo_office(sheets_day);
    Answers& vendor = office.answers["vendor"];
    vendor.set("reply_by", "2026-12-05");
    vendor.set("valid_days", "60");
    vendor.set("ask_split", "yes");
    vendor.set("ask_period", "yes");
    vendor.set("work_other", "yes");
    vendor.set("work_other_text", "見本の作業");
    vendor.set_rows("vendors",
        {{"name", "person", "answered", "email"},
            {{"見本サポート株式会社", "", "", "a@example.jp"}, {"例示商会", "例示 花", "", "b@example.jp"},
                {"済み商店", "", "2026-11-20", ""}}});
    for (const char* field : {"maker", "model", "system"})
        office.computers.back().answers["vendor"].set(field, "手で書いた" + std::string(field)); // it cannot run Junbi
    office.answers["office"].set("email", "mihon@example.jp");
    office.answers["office"].set("contact", "見本 一子");
    return office;
}

std::string line_with(const std::string& text, const std::string& part)
{
    const auto at = text.find(part);
    if (at == std::string::npos)
        return {};
    const auto begin = text.rfind('\n', at) + 1;
    return text.substr(begin, text.find('\n', at) - begin);
}

} // namespace

BOOST_AUTO_TEST_SUITE(quote_request)

BOOST_AUTO_TEST_CASE(every_vendor_that_has_not_answered_gets_a_letter_that_says_the_five_things)
{
    const SheetOnPaper sheet = on_paper("quote-request", whole_wizard(asking_office()));
    BOOST_TEST(sheet.told() == "");
    BOOST_TEST(sheet.printed.pages <= 4); // a letter for each of two
    BOOST_TEST(!sheet.has("済み商店"));
    for (const char* part : {"見積依頼書", "見本福祉会", "4799999992", "見本県見本市見本町1-1", "000-0000-0000", "mihon@example.jp",
             "見本 一子", "カードリーダー接続確認", "見本の作業", "令和8年12月5日", "60日以上", "見本製作所 MH-100", "Windows 11 Pro",
             "Circle CIR315 CL", "令和9年2月4日まで", "まだありません", "記", "以上", "敬具"})
        BOOST_TEST(sheet.has(part), part);
}

BOOST_AUTO_TEST_CASE(a_company_and_a_person_are_never_addressed_both_ways)
{
    const std::string text = on_paper("quote-request", whole_wizard(asking_office())).text;
    BOOST_TEST(line_with(text, "見本サポート株式会社").find("御中") != std::string::npos, text);
    BOOST_TEST(line_with(text, "例示商会").find("御中") == std::string::npos);
    BOOST_TEST(line_with(text, "例示 花").find("様") != std::string::npos);
    BOOST_TEST(line_with(text, "例示 花").find("御中") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_sign_that_no_font_has_is_told_and_a_hundred_characters_are_not_cut)
{
    Office office = asking_office();
    std::string name;
    for (int i = 0; i < 100; ++i)
        name += "見";
    office.answers["office"].set("corporation", name);
    office.answers["vendor"].set_rows("vendors", {{"name", "email"}, {{"\U0001F600商会", "a@example.jp"}, {name, "b@example.jp"}}});
    const SheetOnPaper sheet = on_paper("quote-request", whole_wizard(office));
    BOOST_TEST(sheet.told().find("U+1F600") != std::string::npos, sheet.told());
    BOOST_TEST(std::count_if(sheet.printed.issues.begin(), sheet.printed.issues.end(), [](const Issue& each) {
        return each.kind == Issue::Kind::does_not_fit;
    }) == 0);
    BOOST_TEST(sheet.has(name + "御中"));
}

BOOST_AUTO_TEST_CASE(what_was_not_asked_for_is_not_asked)
{
    Office office = asking_office();
    for (const char* wish : {"ask_split", "ask_period"})
        office.answers["vendor"].set(wish, "");
    const SheetOnPaper sheet = on_paper("quote-request", whole_wizard(office));
    BOOST_TEST(!sheet.has("一式"));
    BOOST_TEST(!sheet.has("助成金"));
    BOOST_TEST(sheet.has("暗証番号")); // that always
}

BOOST_AUTO_TEST_CASE(it_is_due_until_the_order)
{
    const auto due = [](const Office& office) {
        const PaperShelf shelf;
        const auto all = everything_due(whole_wizard(office), {}, shelf);
        return std::any_of(all.begin(), all.end(), [](const PaperWish& each) { return each.paper->id == "quote-request"; });
    };
    Office office = asking_office();
    BOOST_TEST(due(office));
    office.answers["vendor"].set("ordered", "2026-11-20");
    BOOST_TEST(!due(office));
    office.answers["vendor"].set("ordered", "");
    office.answers["vendor"].set("ask", "self");
    BOOST_TEST(!due(office));
}

BOOST_AUTO_TEST_SUITE_END()
