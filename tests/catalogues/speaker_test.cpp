// SPDX-License-Identifier: Apache-2.0
#include "wizard/catalogues/speaker.h"

#include "checks/contract/days.h"
#include "tests/support/folder.h"
#include "tests/support/process.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <sstream>

using namespace junbi;
namespace data = boost::unit_test::data;

namespace {

const std::filesystem::path locale = std::filesystem::path(JUNBI_BUILD) / "share/locale";

Day day(const char* iso) { return *parse_day(iso); }

} // namespace

BOOST_AUTO_TEST_SUITE(speaker)

BOOST_AUTO_TEST_CASE(two_languages_side_by_side)
{
    const Speaker japanese("ja", locale), english("en", locale);
    const Text text = T("Person responsible");
    BOOST_TEST(english(text) == "Person responsible");
    BOOST_TEST(japanese(text) != "Person responsible");
    BOOST_TEST(!japanese(text).empty());
}

BOOST_AUTO_TEST_CASE(days_and_amounts_are_written_as_the_language_does)
{
    const Speaker japanese("ja", locale), english("en", locale);
    const auto both = [&](const Arg& arg) { return japanese({"{1}", {arg}}) + " / " + english({"{1}", {arg}}); };
    BOOST_TEST(both(day("2026-11-22")) == "令和8年11月22日 / 22 November 2026");
    BOOST_TEST(both(day("2019-05-01")) == "令和元年5月1日 / 1 May 2019");
    BOOST_TEST(both(day("2019-04-30")) == "2019年4月30日 / 30 April 2019");
    BOOST_TEST(both(Yen{1234567}) == "1,234,567円 / ¥1,234,567");
    BOOST_TEST(both(Yen{999}) == "999円 / ¥999");
    BOOST_TEST(both(12345ll) == "12345 / 12345");
}

BOOST_AUTO_TEST_CASE(slots_are_filled_once_and_in_any_order)
{
    const Speaker english("en", locale);
    BOOST_TEST(english({"{2} {1} {2}", {std::string("a"), std::string("b")}}) == "b a b");
    BOOST_TEST(english({"{1}", {std::string("{1} {2}")}}) == "{1} {2}"); // what a person typed is never a slot
    BOOST_TEST(english({"{1} {9} {x", {std::string("a")}}) == "a {9} {x");
    BOOST_TEST(english(T("x {1}", T("y {1}", 3))) == "x y 3");
    BOOST_TEST(english(T("x {1}", Text{})) == "x ");
}

BOOST_AUTO_TEST_CASE(without_a_catalogue_the_msgid_is_shown)
{
    BOOST_TEST(Speaker("ja", "/no/such/folder")(T("Person responsible")) == "Person responsible");
}

BOOST_AUTO_TEST_CASE(words_from_outside_are_looked_up_among_their_own_then_among_ours)
{
    const Words brought{
        {"ja", {{"keys\x04Keys", "鍵"}, {"keys\x04{2} of {1}", "{1}の{2}"}}}, {"en", {{"kagi\x04鍵を見る", "Look at the keys"}}}};
    const Speaker japanese("ja", locale, brought), english("en", locale, brought);
    BOOST_TEST(japanese(T("keys\x04Keys")) == "鍵");
    BOOST_TEST(japanese(T("keys\x04{2} of {1}", T("keys\x04Keys"), 3)) == "鍵の3");
    BOOST_TEST(japanese(T("keys\x04Person responsible")) == japanese(T("Person responsible"))); // no words of its own: ours
    BOOST_TEST(japanese(T("locks\x04Keys")) == "Keys");                                         // another step's words are not its own
    BOOST_TEST(english(T("kagi\x04鍵を見る")) == "Look at the keys");
    BOOST_TEST(japanese(T("kagi\x04鍵を見る")) == "鍵を見る"); // written in that language already
    BOOST_TEST(japanese.say()(T("keys\x04Keys")) == "鍵");
}

BOOST_AUTO_TEST_CASE(a_context_is_never_seen)
{
    for (const Speaker& each : {Speaker("en", locale), Speaker("ja", locale), Speaker("ja", "/no/such/folder")}) {
        BOOST_TEST(each(T("keys\x04No such words {1}", 7)) == "No such words 7");
        BOOST_TEST(each(T("keys\x04{1}", "PC-01")) == "PC-01");
        BOOST_TEST(each(T("{1} / {2}", T("keys\x04Where"), T("keys\x04Here"))) == "Where / Here");
        BOOST_TEST(each(T("keys\x04")) == ""); // no words at all, and above all not the head of the catalogue
    }
    BOOST_TEST(Speaker("en", locale)(T("keys\x04Person responsible")) == "Person responsible");
}

BOOST_AUTO_TEST_CASE(every_sentence_of_the_catalogue_is_found_and_others_are_not)
{
    // An independent reader of the same file says what is in it.
    const auto file = locale / "ja/LC_MESSAGES/junbi.mo";
    const Ran listed = run({"msgunfmt", "--no-wrap", "--no-escape", file.string()});
    BOOST_REQUIRE(listed.exit == 0);
    const Catalogue catalogue(file);
    int found = 0;
    std::istringstream lines(listed.out);
    for (std::string line, msgid; std::getline(lines, line);) {
        if (line.starts_with("msgid \""))
            msgid = line.substr(7, line.size() - 8);
        if (!line.starts_with("msgstr \"") || msgid.empty() || msgid.find('\\') != std::string::npos)
            continue;
        std::string expected = line.substr(8, line.size() - 9);
        if (expected.empty()) // a headline of several lines follows
            continue;
        for (std::size_t at = 0; (at = expected.find("\\\"", at)) != std::string::npos; ++at)
            expected.erase(at, 1);
        BOOST_TEST(catalogue.of(msgid) == expected);
        ++found;
    }
    BOOST_TEST(found > 500);
    BOOST_TEST(catalogue.of("no such sentence") == "no such sentence");
}

BOOST_AUTO_TEST_CASE(a_damaged_catalogue_is_as_good_as_none)
{
    const TemporaryFolder folder;
    const std::string whole = read_file(locale / "ja/LC_MESSAGES/junbi.mo");
    for (std::size_t size = 0; size < whole.size(); size += size < 64 ? 1 : 977) {
        write_file(folder.path() / "cut.mo", whole.substr(0, size));
        BOOST_TEST(!Catalogue(folder.path() / "cut.mo").of("no such sentence").empty());
    }
}

BOOST_DATA_TEST_CASE(japanese_unless_english_is_asked_for,
    data::make({"", "C", "C.UTF-8", "ja_JP.UTF-8", "en_US.UTF-8"}) ^ data::make({"ja", "ja", "ja", "ja", "en"}), lang, expected)
{
    ::unsetenv("LC_ALL");
    ::unsetenv("LC_MESSAGES");
    ::setenv("LANG", lang, 1);
    BOOST_TEST(language_of_environment() == expected);
}

BOOST_AUTO_TEST_SUITE_END()
