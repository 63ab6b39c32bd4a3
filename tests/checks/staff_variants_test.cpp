// SPDX-License-Identifier: Apache-2.0
// The table of variant characters as it is shipped, and the script that writes it.
#include "checks/contract/days.h"
#include "checks/staff/code_points.h"
#include "checks/staff/variants.h"
#include "tests/checks/staff_lists.h"
#include "tests/support/folder.h"
#include "tests/support/process.h"

#include <boost/test/unit_test.hpp>
#include <fstream>
#include <iterator>
#include <set>

using namespace junbi;
using namespace junbi::testing;
using namespace junbi::staff_step;

namespace {

const std::filesystem::path step = std::filesystem::path(JUNBI_SOURCE) / "checks/staff";

std::string content(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

const Table& shipped()
{
    static const Table table = real_rules().table("staff.variants");
    return table;
}

bool same(char32_t one, char32_t other) { return shipped_variants().same(one) == shipped_variants().same(other); }
bool similar(char32_t one, char32_t other) { return shipped_variants().similar(one) == shipped_variants().similar(other); }

} // namespace

BOOST_AUTO_TEST_SUITE(staff_variants)

BOOST_AUTO_TEST_CASE(each_row_is_sound)
{
    std::set<std::set<char32_t>> pairs;
    BOOST_TEST(shipped().size() > 500U);
    for (std::size_t i = 0; i < shipped().size(); ++i) {
        const std::u32string one = characters_of(shipped().at(i, "one")), others = characters_of(shipped().at(i, "other"));
        const std::string& strength = shipped().at(i, "strength");
        BOOST_TEST_CONTEXT(shipped().at(i, "one"))
        {
            BOOST_TEST(one.size() == 1U);
            BOOST_TEST(!others.empty());
            BOOST_TEST((strength == "same" || strength == "ask"));
            BOOST_TEST(!shipped().at(i, "source").empty());
            BOOST_TEST(parse_day(shipped().at(i, "checked")).has_value());
            for (const char32_t other : others) {
                BOOST_TEST(pairs.insert({one[0], other}).second);
                BOOST_TEST(same(one[0], other) == (strength == "same"));
                BOOST_TEST(similar(one[0], other));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(families_that_people_care_about)
{
    for (const std::u32string_view family : {U"高髙", U"崎﨑", U"辺邉邊", U"斎齋", U"斉齊", U"浜濱濵", U"吉𠮷", U"島嶋嶌", U"淵渕", U"桑桒",
             U"柳栁", U"富冨", U"沢澤", U"国國"})
        for (const char32_t each : family)
            BOOST_TEST(same(family[0], each));
    for (const std::u32string_view apart : {U"斎斉", U"齋齊", U"祐佑", U"崎埼"}) {
        BOOST_TEST(!same(apart[0], apart[1]));
        BOOST_TEST(similar(apart[0], apart[1]));
    }
    BOOST_TEST(!similar(U'高', U'崎'));
    BOOST_TEST(!similar(U'山', U'川'));
}

BOOST_AUTO_TEST_CASE(the_licence_is_kept_with_the_table)
{
    BOOST_TEST(content(step / "UNICODE-LICENSE.txt").find("COPYRIGHT AND PERMISSION NOTICE") != std::string::npos);
    BOOST_TEST(content(step / "variants.xml").find("UNICODE-LICENSE.txt") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_script_writes_the_table_byte_for_byte)
{
    if (!std::filesystem::exists("/usr/share/unicode/Unihan_Variants.txt.bz2")) {
        BOOST_TEST_MESSAGE("not compared: the package unicode-data is not installed");
        return;
    }
    const std::string table = content(step / "variants.xml");
    const TemporaryFolder folder;
    const Ran ran = run({"python3", (step / "make_variants").string(), "-o", (folder.path() / "variants.xml").string()});
    BOOST_TEST(ran.exit == 0, ran.err);
    const std::string made = content(folder.path() / "variants.xml");
    if (made.substr(0, made.find("change the CSV")) != table.substr(0, table.find("change the CSV"))) {
        BOOST_TEST_MESSAGE("not compared: another version of Unihan is installed");
        return;
    }
    BOOST_TEST((made == table), "variants.xml is not what checks/staff/make_variants writes: run it");
}

BOOST_AUTO_TEST_CASE(a_folder_without_unihan_is_refused)
{
    const TemporaryFolder folder;
    const auto out = folder.path() / "variants.xml";
    const Ran ran = run({"python3", (step / "make_variants").string(), "--unihan", folder.path().string(), "-o", out.string()});
    BOOST_TEST(ran.exit == 1);
    BOOST_TEST(!std::filesystem::exists(out));
}

BOOST_AUTO_TEST_SUITE_END()
