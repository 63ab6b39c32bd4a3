// SPDX-License-Identifier: Apache-2.0
#include "wizard/storage/office_file.h"

#include "checks/contract/days.h"
#include "tests/support/folder.h"
#include "tests/support/process.h"
#include "wizard/engine/failure.h"
#include "wizard/parts/whole_file.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <sys/stat.h>

using namespace junbi;
namespace data = boost::unit_test::data;

namespace {

const Moment some_day = *parse_moment("2026-11-22T01:00:00Z");

Office full_office()
{
    Office office;
    office.answers["office"].set("name", "試験用 <デイ> & \"サービス\"\n二行目");
    office.answers["office"].set_rows("services", {{"service", "name"}, {{"15", "通所介護"}, {"2A", ""}}});
    Computer computer{"PC-01 受付"};
    computer.answers["accounts"].set("app_set", "yes");
    computer.facts.readers
        = std::vector{CardReader{"Test reader", "054c:0dc9", Card::my_number, ""}, CardReader{"Other", "", Card::held, "8010000B"}};
    computer.facts.readers.seen = some_day;
    computer.facts.certificates = Certificates{{{"nss:~/.pki/nssdb", "Chromium", false, ""}}, {{}}, 3, {"~/x.p12"}, {}};
    computer.facts.certificates.seen = some_day;
    computer.facts.hosts = Fact<std::vector<HostReply>>(Trouble::not_allowed, "");
    computer.facts.session = Session{"rdp", "http://proxy:8080"};
    office.computers.push_back(computer);
    office.computers.push_back({"iPad", true});
    office.waivers.push_back(
        {{"card_reader.no_card", "PC-01 受付", "R"}, "カードは来週届く", *parse_day("2026-11-22"), *parse_day("2026-12-01")});
    office.earlier.push_back({{"card_reader.no_card", "PC-01 受付", "R"}, Status::todo, some_day});
    return office;
}

bool same(const Office& a, const Office& b)
{
    const auto answers_equal = [](const std::map<std::string, Answers>& x, const std::map<std::string, Answers>& y) {
        if (x.size() != y.size())
            return false;
        for (const auto& [step, answers] : x) {
            if (!y.contains(step) || answers.values() != y.at(step).values() || answers.tables().size() != y.at(step).tables().size())
                return false;
            for (const auto& [field, rows] : answers.tables())
                if (!(*rows == y.at(step).rows(field)))
                    return false;
        }
        return true;
    };
    if (!answers_equal(a.answers, b.answers) || a.computers.size() != b.computers.size())
        return false;
    for (std::size_t i = 0; i < a.computers.size(); ++i)
        if (a.computers[i].name != b.computers[i].name || a.computers[i].by_hand != b.computers[i].by_hand
            || !(a.computers[i].facts == b.computers[i].facts) || !answers_equal(a.computers[i].answers, b.computers[i].answers))
            return false;
    return a.waivers.size() == b.waivers.size() && a.waivers[0].finding == b.waivers[0].finding && a.waivers[0].until == b.waivers[0].until
        && a.waivers[0].reason == b.waivers[0].reason && a.earlier[0].finding == b.earlier[0].finding
        && a.earlier[0].since == b.earlier[0].since;
}

/// The Failure of an attempt, its arguments joined, or an empty text where it succeeded.
std::string refusal(const std::function<void()>& attempt)
{
    try {
        attempt();
    } catch (const Failure& failure) {
        BOOST_TEST((failure.ending() == Ending::file));
        std::string all = failure.text().msgid;
        for (const Arg& arg : failure.text().args)
            if (const auto* text = std::get_if<std::string>(&arg))
                all += " | " + *text;
        return all;
    }
    return {};
}

void save_as(const std::filesystem::path& file, const Office& office) { OfficeFile::create(file).save(office, {}, some_day); }

} // namespace

BOOST_AUTO_TEST_SUITE(office_files)

BOOST_AUTO_TEST_CASE(everything_comes_back_as_it_was_kept)
{
    const TemporaryFolder folder;
    save_as(folder.path() / "a.junbi", full_office());
    BOOST_TEST(same(OfficeFile::open(folder.path() / "a.junbi", OfficeFile::For::reading).office(), full_office()));
}

BOOST_AUTO_TEST_CASE(what_a_newer_minor_version_wrote_survives_every_save)
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "a.junbi";
    save_as(path, full_office());
    std::string text = read_file(path);
    const auto insert = [&](const std::string& after, const std::string& what) { text.insert(text.find(after) + after.size(), what); };
    insert("<answers step=\"office\">", "<photo id=\"7\">front door</photo>");
    insert("<facts>", "<biscuits seen=\"2026-01-01T00:00:00Z\"><item>3</item></biscuits>");
    insert("<junbi format=\"1\"", " mood=\"calm\"");
    insert("by_hand=\"true\">", "<colour>grey</colour><!-- by the window -->");
    insert("<waiver", " asked_by=\"head office\"");
    write_file(path, text);
    auto opened = OfficeFile::open(path, OfficeFile::For::changing);
    Office office = opened.office();
    office.answers["office"].set("name", "別の名前");
    opened.save(office, {}, some_day);
    const std::string saved = read_file(path);
    for (const char* kept : {"<photo id=\"7\">front door</photo>", "<biscuits", "asked_by=\"head office\"", "<!-- by the window -->",
             "mood=\"calm\"", "<colour>grey</colour>", "別の名前"})
        BOOST_TEST(saved.find(kept) != std::string::npos, kept);
}

BOOST_AUTO_TEST_CASE(a_computer_is_known_by_its_key_whatever_it_is_called)
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "office.junbi";
    Office office;
    office.computers = {{.name = "A", .key = 1}, {.name = "B", .key = 2}};
    office.computers[0].answers["accounts"].set("app_set", "yes");
    office.computers[0].facts.machine = Machine{"HOST-A", "", ""};
    office.last_key = 2;
    OfficeFile::create(path).save(office, {}, some_day);
    std::string text = read_file(path);
    text.insert(text.find(">", text.find("name=\"B\"")) + 1, "<later of=\"B\"/>"); // written by a newer version
    write_file(path, text);

    office.computers.erase(office.computers.begin()); // A is taken out, B is called A from now on
    office.computers[0].name = "A";
    OfficeFile::open(path, OfficeFile::For::changing).save(office, {}, some_day);
    const Office back = OfficeFile::open(path, OfficeFile::For::reading).office();
    BOOST_TEST_REQUIRE(back.computers.size() == 1u);
    BOOST_TEST(back.computers[0].name == "A");
    BOOST_TEST(back.computers[0].answers.empty()); // nothing of the computer that was called so before
    BOOST_TEST(!back.computers[0].facts.machine);
    BOOST_TEST(back.computers[0].key == 2);
    BOOST_TEST(back.last_key == 2);
    BOOST_TEST(read_file(path).find("<later of=\"B\"") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(saving_keeps_the_version_before_and_only_the_owner_reads_it)
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "a.junbi";
    save_as(path, full_office());
    const std::string first = read_file(path);
    auto opened = OfficeFile::open(path, OfficeFile::For::changing);
    Office office = opened.office();
    office.answers["office"].set("name", "");
    opened.save(office, {}, some_day);
    BOOST_TEST(read_file(path.string() + ".previous") == first);
    BOOST_TEST(read_file(path) != first);
    struct stat info { };
    BOOST_REQUIRE(::stat(path.c_str(), &info) == 0);
    BOOST_TEST((info.st_mode & 0777) == 0600u);
}

BOOST_AUTO_TEST_CASE(two_programs_on_one_file_are_told_which_computer_has_it)
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "a.junbi";
    save_as(path, full_office());
    {
        auto first = OfficeFile::open(path, OfficeFile::For::changing);
        BOOST_TEST(refusal([&] { OfficeFile::open(path, OfficeFile::For::changing); }).find(computer_name()) != std::string::npos);
        OfficeFile::open(path, OfficeFile::For::reading); // looking is always allowed
    }
    OfficeFile::open(path, OfficeFile::For::changing); // free again

    write_file(path.string() + ".lock", "OTHER-PC\n2026-11-22T01:00:00Z\n");
    BOOST_TEST(refusal([&] { OfficeFile::open(path, OfficeFile::For::changing); }).find("OTHER-PC") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_link_to_an_office_file_stays_a_link)
{
    const TemporaryFolder folder;
    save_as(folder.path() / "a.junbi", full_office());
    std::filesystem::create_symlink("a.junbi", folder.path() / "link.junbi");
    auto opened = OfficeFile::open(folder.path() / "link.junbi", OfficeFile::For::changing);
    opened.save({}, {}, some_day);
    BOOST_TEST(std::filesystem::is_symlink(folder.path() / "link.junbi"));
    BOOST_TEST(OfficeFile::open(folder.path() / "a.junbi", OfficeFile::For::reading).office().computers.empty());
}

BOOST_AUTO_TEST_CASE(a_lock_left_by_a_program_that_is_gone_is_taken_over)
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "a.junbi";
    save_as(path, full_office());
    write_file(path.string() + ".lock", computer_name() + "\n2026-11-22T01:00:00Z\n");
    OfficeFile::open(path, OfficeFile::For::changing);
    BOOST_TEST(!std::filesystem::exists(path.string() + ".lock"));
}

BOOST_DATA_TEST_CASE(what_is_no_office_file_is_refused_and_left_alone,
    data::make({"", "no xml at all", "<junbi format=\"1\"><answers", "<?xml version=\"1.0\"?><svg format=\"1\"/>", "<junbi format=\"2\"/>",
        "<junbi/>", "<junbi format=\"x\"/>", "PK\x03\x04 a zip", "<!DOCTYPE a [<!ENTITY b \"c\">]><junbi>&b;</junbi>"}),
    content)
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "a.junbi";
    write_file(path, content);
    BOOST_TEST(refusal([&] { OfficeFile::open(path, OfficeFile::For::changing); }).find(path.string()) != std::string::npos);
    BOOST_TEST(read_file(path) == content);
    BOOST_TEST(!std::filesystem::exists(path.string() + ".lock"));
}

BOOST_AUTO_TEST_CASE(a_damaged_file_says_in_which_line)
{
    const TemporaryFolder folder;
    write_file(folder.path() / "a.junbi", "<junbi format=\"1\">\n<answers>\n</junbi>\n");
    try {
        OfficeFile::open(folder.path() / "a.junbi", OfficeFile::For::reading);
        BOOST_ERROR("opened");
    } catch (const Failure& failure) {
        BOOST_TEST((failure.text().args.at(1) == Arg(3ll)));
    }
}

BOOST_AUTO_TEST_CASE(a_missing_file_and_a_folder_are_refused)
{
    const TemporaryFolder folder;
    BOOST_TEST(!refusal([&] { OfficeFile::open(folder.path() / "none.junbi", OfficeFile::For::reading); }).empty());
    BOOST_TEST(!refusal([&] { OfficeFile::open(folder.path(), OfficeFile::For::reading); }).empty());
    save_as(folder.path() / "a.junbi", {});
    BOOST_TEST(!refusal([&] { OfficeFile::create(folder.path() / "a.junbi"); }).empty());
}

BOOST_AUTO_TEST_CASE(a_folder_that_is_not_there_cannot_be_saved_into)
{
    const TemporaryFolder folder;
    BOOST_TEST(!refusal([&] { write_whole_file(folder.path() / "no/where.junbi", "x"); }).empty());
}

BOOST_AUTO_TEST_CASE(a_full_disk_leaves_the_old_file_whole_and_no_half_one)
{
    // A file system of 64 kB of its own; this program writes there as a user would on a full USB stick.
    const TemporaryFolder folder;
    const auto mounted = run({"mount", "-t", "tmpfs", "-o", "size=64k", "none", folder.path().string()});
    BOOST_REQUIRE_MESSAGE(mounted.exit == 0, "run this through tests/in_own_network, where it may mount: " << mounted.err);
    const auto path = folder.path() / "a.junbi";
    save_as(path, full_office());
    const std::string before = read_file(path);
    auto opened = OfficeFile::open(path, OfficeFile::For::changing);
    Office office = opened.office();
    office.answers["office"].set("name", std::string(200'000, 'x'));
    BOOST_TEST(!refusal([&] { opened.save(office, {}, some_day); }).empty());
    BOOST_TEST(read_file(path) == before);
    int files = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder.path()))
        ++files;
    BOOST_TEST(files == 2); // the office file and its lock: nothing half-written
    run({"umount", folder.path().string()});
}

BOOST_AUTO_TEST_SUITE_END()
