// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/junbi.h"

#include <boost/test/unit_test.hpp>

using namespace junbi;

BOOST_AUTO_TEST_SUITE(answers)

BOOST_AUTO_TEST_CASE(what_is_set_can_be_got_and_taken_back)
{
    const FreshOffice office;
    BOOST_TEST(office.junbi()({"set", "office.visit=令和9年1月13日", "office.computers=３台"}).exit == 0);
    BOOST_TEST(office.junbi()({"get", "office.visit", "office.computers"}).out == "2027-01-13\n3\n");
    BOOST_TEST(office.junbi()({"set", "office.visit="}).exit == 0);
    BOOST_TEST(office.junbi()({"get", "office.visit"}).out == "\n");
}

BOOST_AUTO_TEST_CASE(get_shows_every_question_of_a_step)
{
    const FreshOffice office;
    const Ran shown = office.junbi()({"get", "office"});
    BOOST_TEST(shown.exit == 0);
    for (const char* each :
        {"office.number=4799999992\t", "office.name=試験デイサービス\t", "office.visit=\t", "office.responsible=\t担当"})
        BOOST_TEST(shown.out.find(each) != std::string::npos, each);
    BOOST_TEST(shown.err.empty());
}

BOOST_AUTO_TEST_CASE(options_for_all_commands_may_stand_behind_the_command)
{
    const FreshOffice office;
    BOOST_TEST(office.junbi()({"get", "office.number", "--office", "office.junbi"}).out == "4799999992\n");
    BOOST_TEST(office.junbi()({"list", "--today", "2026-11-22", "--lang", "en"}).out.find("Prepare the electronic certificate")
        != std::string::npos);
}

BOOST_AUTO_TEST_CASE(all_or_nothing_is_set)
{
    const FreshOffice office;
    const std::string before = read_file(office.path());
    const Ran refused = office.junbi()({"set", "office.computers=3", "office.billing=by_pigeon"});
    BOOST_TEST(refused.exit == 64);
    BOOST_TEST(refused.err.find("by_pigeon") != std::string::npos);
    BOOST_TEST(read_file(office.path()) == before);
}

BOOST_AUTO_TEST_CASE(a_wrong_check_digit_is_warned_about_and_kept)
{
    const TemporaryFolder folder;
    const Program junbi{folder.path()};
    const Ran made = junbi({"new", "--number", "1370100001", "--name", "試験"});
    BOOST_TEST(made.exit == 0);
    BOOST_TEST(made.err.find("検証番号") != std::string::npos, made.err);
    BOOST_TEST(junbi({"get", "office.number"}).out == "1370100001\n");
}

BOOST_AUTO_TEST_CASE(a_table_is_imported_and_an_unknown_header_needs_a_map)
{
    const FreshOffice office;
    const auto folder = office.path().parent_path();
    write_file(folder / "list.csv", "\xEF\xBB\xBFサービス種類\r\n15\r\n43\r\n");
    BOOST_TEST(office.junbi()({"import", "office.services", "list.csv"}).exit == 0);
    BOOST_TEST(office.junbi()({"get", "office.services"}).out == "15\n43\n");
    write_file(folder / "list.csv", "code\n11\n");
    BOOST_TEST(office.junbi()({"import", "office.services", "list.csv"}).exit == 64);
    BOOST_TEST(office.junbi()({"import", "office.services", "list.csv", "--map", "service=code"}).exit == 0);
    BOOST_TEST(office.junbi()({"get", "office.services"}).out == "11\n");
    write_file(folder / "list.csv", "service\nno such code\n");
    BOOST_TEST(office.junbi()({"import", "office.services", "list.csv"}).exit == 64);
    BOOST_TEST(office.junbi()({"get", "office.services"}).out == "11\n");
}

BOOST_AUTO_TEST_CASE(an_import_says_what_it_took_and_what_it_left_out)
{
    const FreshOffice office;
    const auto folder = office.path().parent_path();
    write_file(folder / "list.csv", "順番,会社名（正式）,ご担当者名,金額\n,見本商会,見本 太郎,\n,,,\n,見本電気,,\n");
    const Ran done = office.junbi()(
        {"--lang", "en", "import", "vendor.vendors", "list.csv", "--map", "name=会社名（正式）", "--map", "person=ご担当者名"});
    BOOST_TEST(done.exit == 0, done.err);
    BOOST_TEST(done.out.empty());
    BOOST_TEST(done.err
        == "Read as UTF-8, separated by commas\n“会社名（正式）” was taken as: Company\n“ご担当者名” was taken as: Person in "
           "charge\n“順番” was left out.\n“金額” was left "
           "out.\nRows imported: 2\n");
    BOOST_TEST(office.junbi()({"get", "vendor.vendors"}).out.starts_with("見本商会\t見本 太郎\t"));
}

BOOST_AUTO_TEST_CASE(one_wrong_cell_refuses_the_whole_import_and_is_named)
{
    const FreshOffice office;
    write_file(office.path().parent_path() / "list.csv", "name,asked,price_readers\n見本商会,2026-12-01,1000\n見本電気,いつか,\n");
    const std::string before = read_file(office.path());
    const Ran refused = office.junbi()({"--lang", "en", "import", "vendor.vendors", "list.csv"});
    BOOST_TEST(refused.exit == 64);
    BOOST_TEST(refused.err.find("Row 3, Asked on") != std::string::npos, refused.err);
    BOOST_TEST(office.junbi()({"import", "vendor.vendors", "list.csv", "--map", "colour=name"}).exit == 64);
    BOOST_TEST(read_file(office.path()) == before);
}

BOOST_AUTO_TEST_CASE(a_computer_is_renamed_with_its_answers_and_taken_out_again)
{
    const FreshOffice office;
    for (const char* name : {"PC-01", "PC-02"}) {
        BOOST_TEST(office.junbi()({"add-computer", "--by-hand", name}).exit == 0);
        BOOST_TEST(office.junbi()({"set", "certificate.seen_by_hand=yes", "--computer", name}).exit == 0);
    }
    BOOST_TEST(office.junbi()({"rename-computer", "PC-01", "PC-02"}).exit == 64);
    BOOST_TEST(office.junbi()({"rename-computer", "PC-01", "受付のパソコン"}).exit == 0);
    BOOST_TEST(office.junbi()({"get", "certificate.seen_by_hand", "--computer", "受付のパソコン"}).out == "yes\n");
    BOOST_TEST(office.junbi()({"get", "certificate.seen_by_hand", "--computer", "PC-01"}).exit == 64);
    BOOST_TEST(office.junbi()({"remove-computer", "受付のパソコン"}).exit == 0);
    const Ran left = office.junbi()({"computers"});
    BOOST_TEST(left.out.starts_with("PC-02\t"), left.out);
    BOOST_TEST(left.out.find("受付") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_device_that_cannot_run_junbi_is_added_by_hand_and_answered_by_hand)
{
    const FreshOffice office;
    BOOST_TEST(office.junbi()({"add-computer", "--by-hand", "訪問用タブレット"}).exit == 0);
    BOOST_TEST(office.junbi()({"set", "certificate.seen_by_hand=yes", "--computer", "訪問用タブレット"}).exit == 0);
    BOOST_TEST(office.junbi()({"get", "certificate.seen_by_hand", "--computer", "訪問用タブレット"}).out == "yes\n");
    BOOST_TEST(office.junbi()({"set", "certificate.seen_by_hand=yes"}).exit == 64);
}

BOOST_AUTO_TEST_CASE(a_waived_finding_is_waived_until_its_day_is_past)
{
    const FreshOffice office;
    const auto status = [&](const char* today) {
        const std::string json = office.junbi()({"--today", today, "check", "office", "--format", "json"}).out;
        const auto at = json.find("\"id\": \"office.computers\"");
        const auto value = json.find("\"status\": \"", at) + 11;
        return json.substr(value, json.find('"', value) - value);
    };
    BOOST_TEST(status("2026-11-22") == "todo");
    BOOST_TEST(
        office.junbi()({"--today", "2026-11-22", "waive", "office.computers", "--reason", "まだ数えています", "--until", "2026-11-30"}).exit
        == 0);
    BOOST_TEST(status("2026-11-30") == "waived");
    BOOST_TEST(status("2026-12-01") == "todo");
}

BOOST_AUTO_TEST_CASE(the_plan_follows_the_visit)
{
    const FreshOffice office;
    BOOST_TEST(office.junbi()({"set", "office.visit=2027-01-13", "office.wants_subsidy=no"}).exit == 0);
    const Ran plan = office.junbi()({"--today", "2026-11-22", "plan"});
    BOOST_TEST(plan.exit == 0);
    BOOST_TEST(plan.out.find("令和8年12月11日") != std::string::npos, plan.out); // one month before the visit, and not on a Sunday
    BOOST_TEST(plan.out.find("令和9年3月12日") == std::string::npos, plan.out);  // the office does not want the subsidy
}

namespace {

/// The program with one line on its standard input.
Ran with_input(const FreshOffice& office, const std::vector<std::string>& words, const std::string& input)
{
    std::vector<std::string> command{JUNBI};
    command.insert(command.end(), words.begin(), words.end());
    return run(command,
        {.env = {{"LANG", "ja_JP.UTF-8"}, {"LC_ALL", ""}, {"LC_MESSAGES", ""}}, .input = input, .folder = office.path().parent_path()});
}

/// Everything that lies in the office's folder, in one string.
std::string all_bytes(const FreshOffice& office)
{
    std::string all;
    for (const auto& each : std::filesystem::recursive_directory_iterator(office.path().parent_path()))
        if (each.is_regular_file())
            all += each.path().string() + read_file(each.path());
    return all;
}

} // namespace

BOOST_AUTO_TEST_CASE(of_the_kj_id_only_the_shape_is_kept_and_it_is_never_an_argument)
{
    const FreshOffice office;
    BOOST_TEST(office.junbi()({"set", "accounts.kj_id=yes"}).exit == 0);
    const Ran refused = office.junbi()({"set", "accounts.kj_shape=KJ314159265358"});
    BOOST_TEST(refused.exit == 64);
    BOOST_TEST(refused.err.find("kj_shape=-") != std::string::npos, refused.err);
    BOOST_TEST((refused.out + refused.err).find("3141") == std::string::npos);
    BOOST_TEST(office.junbi()({"get", "accounts.kj_shape"}).out == "\n");

    const Ran taken = with_input(office, {"set", "accounts.kj_shape=-"}, "ＫＪ314159265358\nnot this line\n");
    BOOST_TEST(taken.exit == 0, taken.err);
    BOOST_TEST(office.junbi()({"get", "accounts.kj_shape"}).out == "KJ●●●●●●●●●●●●\n");
    const Ran checked = office.junbi()({"check", "accounts", "--format", "json"});
    const Ran recorded = office.junbi()({"print", "checklist", "-o", "checklist.svg"});
    const std::string everything = taken.out + taken.err + checked.out + recorded.err + all_bytes(office);
    BOOST_TEST(everything.find("●●●") != std::string::npos);
    BOOST_TEST(everything.find("31415") == std::string::npos);
    BOOST_TEST(everything.find("not this line") == std::string::npos);

    BOOST_TEST(with_input(office, {"set", "accounts.kj_shape=-"}, "").exit == 64);
    BOOST_TEST(office.junbi()({"set", "accounts.kj_shape="}).exit == 0);
    BOOST_TEST(office.junbi()({"get", "accounts.kj_shape"}).out == "\n");
}

BOOST_AUTO_TEST_CASE(a_file_with_the_kj_id_in_it_is_cleaned_when_it_is_saved)
{
    const FreshOffice office;
    BOOST_TEST(office.junbi()({"set", "accounts.kj_id=yes"}).exit == 0);
    BOOST_TEST(with_input(office, {"set", "accounts.kj_shape=-"}, "KJ1\n").exit == 0);
    std::string bytes = read_file(office.path());
    const std::string shape = "KJ●";
    BOOST_REQUIRE(bytes.find(shape) != std::string::npos);
    bytes.replace(bytes.find(shape), shape.size(), "KJ314159265358");
    write_file(office.path(), bytes);
    BOOST_TEST(office.junbi()({"get", "accounts.kj_shape"}).out == "KJ●●●●●●●●●●●●\n");
    BOOST_TEST(office.junbi()({"set", "office.computers=3"}).exit == 0);
    BOOST_TEST(read_file(office.path()).find("31415") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
