// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/junbi.h"

#include <boost/test/unit_test.hpp>

using namespace junbi;

namespace {

/// An office whose staff list is imported from the bytes of a file.
struct Importing {
    FreshOffice office;

    Ran import(const std::string& bytes, std::vector<std::string> options = {}) const
    {
        write_file(office.path().parent_path() / "list.csv", bytes);
        std::vector<std::string> words{"--lang", "en", "import", "staff.roster", "list.csv"};
        words.insert(words.end(), options.begin(), options.end());
        return office.junbi()(words);
    }
};

bool holds(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

} // namespace

BOOST_AUTO_TEST_SUITE(import_command)

BOOST_AUTO_TEST_CASE(a_staff_list_is_understood_by_the_words_of_its_headers)
{
    const Importing staff;
    const Ran done = staff.import(
        "職員名簿 令和8年,,,\n\n社員コード,職員名,ふりがな,生年月日,役職,退職日\n0012,見本　花子,みほん　はなこ,R1.5.1,介護職員,\n");
    BOOST_TEST(done.exit == 0, done.err);
    for (const char* told : {"Read as UTF-8, separated by commas", "found in row 3", "“社員コード” was taken as: Staff number",
             "“職員名” was taken as: Name", "“ふりがな” was taken as: Reading", "“役職” was taken as: Job type", "Rows imported: 1"})
        BOOST_TEST(holds(done.err, told), done.err);
    BOOST_TEST(staff.office.junbi()({"export", "staff.roster"}).out.find("4,0012,見本") != std::string::npos);
    BOOST_TEST(done.out.empty());
}

BOOST_AUTO_TEST_CASE(a_mapping_is_remembered_for_that_header)
{
    const Importing staff;
    const std::string list = "山,川\n見本　花子,ミホン　ハナコ\n";
    BOOST_TEST(staff.import(list).exit == 64);
    BOOST_TEST(staff.import(list, {"--map", "name=山", "--map", "kana=川"}).exit == 0);
    const Ran again = staff.import("題名\n" + list);
    BOOST_TEST(again.exit == 0, again.err);
    BOOST_TEST(holds(again.err, "“山” was taken as: Name"), again.err);
    BOOST_TEST(holds(again.err, "“川” was taken as: Reading"), again.err);
    const std::string kept = read_file(staff.office.path().parent_path() / "config/junbi/columns.xml");
    for (const char* word : {"見本", "花子", "山", "川"})
        BOOST_TEST(!holds(kept, word), kept);
}

BOOST_AUTO_TEST_CASE(how_a_file_is_read_can_be_said)
{
    const Importing staff;
    const std::string bare = "1;\x8C\xA9\x96\x7B\n2;\x8E\x8E\x8C\xB1\n"; // 見本, 試験 without a header
    const Ran done = staff.import(bare, {"--encoding", "CP932", "--separator", "semicolon", "--header-row", "0", "--map", "name=B"});
    BOOST_TEST(done.exit == 0, done.err);
    BOOST_TEST(holds(done.err, "Rows imported: 2"), done.err);
    BOOST_TEST(staff.office.junbi()({"export", "staff.roster"}).out.find("見本") != std::string::npos);
    BOOST_TEST(staff.import(bare, {"--separator", "dot"}).exit == 64);
    BOOST_TEST(staff.import(bare, {"--encoding", "EBCDIC"}).exit == 64);
    BOOST_TEST(staff.import(bare, {"--header-row", "9", "--map", "name=B"}).exit == 64);
    BOOST_TEST(staff.import(bare, {"--map", "source_row=A"}).exit == 64);
    BOOST_TEST(staff.import("氏名,x\n見本\x81,1\n").exit == 74);
    BOOST_TEST(holds(staff.office.junbi()({"get", "staff.roster"}).out, "2")); // the former list is still there
}

BOOST_AUTO_TEST_SUITE_END()
