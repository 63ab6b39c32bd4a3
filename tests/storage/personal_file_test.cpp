// SPDX-License-Identifier: Apache-2.0
#include "tests/storage/said.h"
#include "tests/storage/simple_disk.h"
#include "tests/support/folder.h"
#include "tests/support/process.h"
#include "wizard/engine/failure.h"
#include "wizard/storage/office_file.h"
#include "wizard/storage/personal_rows.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <tuple>

using namespace junbi;
using namespace std::chrono_literals;
namespace data = boost::unit_test::data;
namespace fs = std::filesystem;

namespace {

const Moment noon = std::chrono::sys_days(std::chrono::year(2026) / 11 / 23) + 3h;
const std::string rare = "試験髙﨑";

Office with_people(const std::string& name = rare)
{
    Office office;
    office.answers["office"].set("number", "4799999992");
    office.answers["staff"].set("expected_count", "1");
    office.answers["staff"].set_personal_rows("roster",
        std::make_shared<const Table>(Table{{"source_row", "name"}, {{"2", name}, {"3", "tab\tline\nback\\slash\r"}, {"4", ""}}}));
    return office;
}

struct Place {
    TemporaryFolder folder;
    fs::path office = folder.path() / "office.junbi", people = folder.path() / "office.staff.junbi";

    void keep(const Office& given) const
    {
        if (fs::exists(office))
            changing().save(given, {}, noon);
        else
            OfficeFile::create(office).save(given, {}, noon);
    }
    OfficeFile changing() const { return OfficeFile::open(office, OfficeFile::For::changing); }
    OfficeFile reading() const { return OfficeFile::open(office, OfficeFile::For::reading); }
    PersonalTables tables() const { return personal_tables(reading().office()); }
    /// Names of all files.
    std::vector<std::string> names() const
    {
        std::vector<std::string> all;
        for (const auto& each : fs::directory_iterator(folder.path()))
            all.push_back(each.path().filename().string());
        std::sort(all.begin(), all.end());
        return all;
    }
};

bool equal(const PersonalTables& a, const PersonalTables& b)
{
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](const auto& x, const auto& y) {
        return x.first == y.first && x.second.size() == y.second.size()
            && std::equal(x.second.begin(), x.second.end(), y.second.begin(),
                [](const auto& r, const auto& s) { return r.first == s.first && *r.second == *s.second; });
    });
}

unsigned mode_of(const fs::path& path)
{
    struct stat found { };
    BOOST_REQUIRE(::stat(path.c_str(), &found) == 0);
    return found.st_mode & 07777;
}

} // namespace

BOOST_AUTO_TEST_SUITE(personal_files)

BOOST_AUTO_TEST_CASE(people_come_back_and_are_in_no_other_file)
{
    const Place place;
    place.keep(with_people());
    BOOST_TEST(equal(place.tables(), personal_tables(with_people())));
    BOOST_TEST(read_file(place.people).find(rare) != std::string::npos);
    BOOST_TEST(read_file(place.office).find(rare) == std::string::npos);
    BOOST_TEST(place.names() == (std::vector<std::string>{"office.junbi", "office.staff.junbi"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(it_is_for_its_owner_only_whatever_umask_and_old_file_say)
{
    const Place place;
    for (const mode_t mask : {mode_t(0), mode_t(0777)}) {
        const mode_t before = ::umask(mask);
        place.keep(with_people(rare + std::to_string(mask)));
        ::umask(before);
        BOOST_TEST(mode_of(place.people) == 0600u);
    }
    fs::permissions(place.people, fs::perms(0664));
    OfficeFile opened = place.changing();
    BOOST_TEST_REQUIRE(opened.told().size() == 1u);
    BOOST_TEST(said(opened.told()[0]).find("could be read by others") != std::string::npos);
    BOOST_TEST(mode_of(place.people) == 0600u);
    fs::permissions(place.people, fs::perms(0666)); // in between
    opened.save(with_people("other"), {}, noon);
    BOOST_TEST(mode_of(place.people) == 0600u);
    BOOST_TEST(place.reading().told().empty());
}

BOOST_AUTO_TEST_CASE(it_is_written_only_when_its_tables_changed)
{
    const Place place;
    place.keep(with_people());
    const auto written = [&] {
        struct stat found { };
        BOOST_REQUIRE(::stat(place.people.c_str(), &found) == 0);
        return std::tuple(found.st_ino, found.st_ctim.tv_sec, found.st_ctim.tv_nsec);
    };
    const auto first = written();
    Office office = place.reading().office();
    office.answers["office"].set("name", "新しい名前");
    place.keep(office); // the very tables that were read
    BOOST_TEST((written() == first));
    place.keep(with_people()); // equal ones
    BOOST_TEST((written() == first));
    place.keep(with_people("other"));
    BOOST_TEST((written() != first));
}

BOOST_AUTO_TEST_CASE(where_nobody_is_named_there_is_no_file_and_no_version_before)
{
    const Place place;
    place.keep(with_people());
    place.keep(with_people("other"));
    for (const std::string& each : place.names())
        if (each != "office.staff.junbi")
            BOOST_TEST(read_file(place.folder.path() / each).find(rare) == std::string::npos, each);
    BOOST_TEST(read_file(place.people).find(rare) == std::string::npos);
    place.keep(without_people(with_people()));
    BOOST_TEST(place.names() == (std::vector<std::string>{"office.junbi", "office.junbi.previous"}), boost::test_tools::per_element());
    BOOST_TEST(place.reading().office().of("staff").text("expected_count") == "1");
}

BOOST_AUTO_TEST_CASE(what_a_newer_minor_version_wrote_survives)
{
    const Place place;
    place.keep(with_people());
    std::string text = read_file(place.people);
    const auto insert = [&](const std::string& after, const std::string& what) { text.insert(text.find(after) + after.size(), what); };
    insert("<junbi-staff", " mood=\"calm\"");
    insert("<table ", "from=\"csv\" ");
    insert("</table>", "<badge><!-- kept --><x y=\"1\"/></badge><table of=\"later\">q\n</table>");
    write_file(place.people, text);
    place.keep(with_people("other"));
    for (const char* each : {"mood=\"calm\"", "from=\"csv\"", "<badge>", "<!-- kept -->", "<x y=\"1\"", "of=\"later\"", "other"})
        BOOST_TEST(read_file(place.people).find(each) != std::string::npos, each);
    BOOST_TEST(equal(place.tables(), personal_tables(with_people("other"))));
}

BOOST_DATA_TEST_CASE(one_that_cannot_be_used_is_told_and_left_alone,
    data::make({"", "no xml", "<junbi-staff format=\"1\"><table", "<svg format=\"1\"/>", "<junbi-staff format=\"2\"/>", "<junbi-staff/>",
        "<junbi-staff format=\"1\"><table step=\"staff\" field=\"roster\" rows=\"2\">name\nA\n</table></junbi-staff>",
        "<junbi-staff format=\"1\"><table step=\"staff\" field=\"roster\" rows=\"99999999999999\">name\nA\n</table></junbi-staff>",
        "<junbi-staff format=\"1\"><table step=\"staff\" field=\"roster\" rows=\"1\">name\tkana\nA\n</table></junbi-staff>",
        "<junbi-staff format=\"1\" office=\"4700000001\"><table step=\"staff\" field=\"roster\" rows=\"1\">name\nA\n</table></junbi-staff>",
        "<!DOCTYPE a [<!ENTITY b SYSTEM \"/etc/passwd\">]><junbi-staff>&b;</junbi-staff>", "PK\x03\x04 a zip"}),
    content)
{
    const Place place;
    place.keep(without_people(with_people()));
    write_file(place.people, content);
    OfficeFile opened = place.changing();
    BOOST_TEST_REQUIRE(opened.told().size() == 1u);
    BOOST_TEST(said(opened.told()[0]).find(place.people.string()) != std::string::npos);
    Office office = opened.office();
    BOOST_TEST(office.of("staff").text("expected_count") == "1");
    BOOST_TEST(personal_tables(office).empty());
    office.answers["office"].set("name", "新しい名前");
    opened.save(office, {}, noon);
    BOOST_TEST(read_file(place.people) == content); // never by itself
    opened.save(with_people(), {}, noon);           // imported anew
    BOOST_TEST(opened.told().empty());
    BOOST_TEST(equal(place.tables(), personal_tables(with_people())));
}

BOOST_AUTO_TEST_CASE(one_that_cannot_be_used_goes_when_it_is_erased)
{
    const Place place;
    place.keep(without_people(with_people()));
    write_file(place.people, rare + " damaged");
    OfficeFile opened = place.changing();
    opened.save(opened.office(), {}, noon, PersonalFile::Unusable::remove);
    BOOST_TEST(!fs::exists(place.people));
}

BOOST_AUTO_TEST_CASE(a_folder_or_a_pipe_in_its_place_is_told)
{
    const Place place;
    place.keep(without_people(with_people()));
    fs::create_directory(place.people);
    BOOST_TEST(place.reading().told().size() == 1u);
    fs::remove(place.people);
    BOOST_REQUIRE(::mkfifo(place.people.c_str(), 0600) == 0);
    BOOST_TEST(place.reading().told().size() == 1u); // and does not wait for somebody to write into it
}

BOOST_AUTO_TEST_CASE(its_name_is_no_office_file)
{
    const Place place;
    place.keep(with_people());
    for (const auto& attempt : {std::function<void()>([&] { OfficeFile::open(place.people, OfficeFile::For::reading); }),
             std::function<void()>([&] { OfficeFile::create(place.folder.path() / "other.staff.junbi"); })})
        BOOST_TEST(refusal(attempt).find("Open that one") != std::string::npos);
    BOOST_TEST(
        refusal([&] { OfficeFile::open(place.people, OfficeFile::For::changing); }).find(place.office.string()) != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_new_office_never_takes_over_the_people_of_another)
{
    const Place place;
    place.keep(with_people());
    fs::rename(place.office, place.folder.path() / "renamed.junbi");
    BOOST_TEST(refusal([&] { OfficeFile::create(place.office); }).find("still there") != std::string::npos);
    const auto renamed = OfficeFile::open(place.folder.path() / "renamed.junbi", OfficeFile::For::changing);
    BOOST_TEST(renamed.told().empty()); // without its lists all else is there, and nothing is claimed
    BOOST_TEST(renamed.office().of("staff").text("expected_count") == "1");
    BOOST_TEST(personal_tables(renamed.office()).empty());
}

BOOST_AUTO_TEST_CASE(a_corrected_office_number_takes_its_people_along)
{
    const Place place;
    place.keep(with_people());
    Office office = place.reading().office();
    office.answers["office"].set("number", "4700000001");
    place.keep(office);
    BOOST_TEST(place.reading().told().empty());
    BOOST_TEST(equal(place.tables(), personal_tables(with_people())));
}

BOOST_AUTO_TEST_CASE(links_lead_to_one_file_with_one_lock)
{
    const Place place;
    place.keep(with_people());
    fs::create_directory(place.folder.path() / "desk");
    const auto link = place.folder.path() / "desk/link.junbi";
    fs::create_symlink(place.office, link);
    const auto opened = place.changing();
    BOOST_TEST(!refusal([&] { OfficeFile::open(link, OfficeFile::For::changing); }).empty());
    BOOST_TEST(personal_tables(OfficeFile::open(link, OfficeFile::For::reading).office()).size() == 1u);

    const auto safe = place.folder.path() / "desk/safe.xml";
    fs::rename(place.people, safe);
    fs::create_symlink(safe, place.people); // for example on an encrypted disk
    OfficeFile(std::move(const_cast<OfficeFile&>(opened))).save(with_people("other"), {}, noon);
    BOOST_TEST(fs::is_symlink(place.people));
    BOOST_TEST(read_file(safe).find("other") != std::string::npos);
    place.keep(without_people(with_people()));
    BOOST_TEST(!fs::exists(safe));
    BOOST_TEST(!fs::is_symlink(place.people));
}

BOOST_AUTO_TEST_CASE(a_full_disk_leaves_both_files_as_they_were)
{
    const TemporaryFolder folder;
    const auto mounted = run({"mount", "-t", "tmpfs", "-o", "size=256k", "none", folder.path().string()});
    BOOST_REQUIRE_MESSAGE(mounted.exit == 0, "run this through tests/in_own_network, where it may mount: " << mounted.err);
    const auto office = folder.path() / "a.junbi", people = folder.path() / "a.staff.junbi";
    OfficeFile::create(office).save(with_people(), {}, noon);
    const std::string first = read_file(office), second = read_file(people);
    {
        auto opened = OfficeFile::open(office, OfficeFile::For::changing);
        Office larger = with_people(std::string(400'000, 'x'));
        larger.answers["office"].set("name", "x");
        BOOST_TEST(!refusal([&] { opened.save(larger, {}, noon); }).empty());
        BOOST_TEST(read_file(office) == first);
        BOOST_TEST(read_file(people) == second);
        larger = with_people("other"); // now the office itself has no room
        larger.answers["office"].set("name", std::string(400'000, 'x'));
        BOOST_TEST(!refusal([&] { opened.save(larger, {}, noon); }).empty());
        BOOST_TEST(read_file(office) == first);
        BOOST_TEST(read_file(people) == second);
        opened.save(with_people("other"), {}, noon); // and there is room again
    }
    BOOST_TEST(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 3); // with .previous
    run({"umount", folder.path().string()});
}

BOOST_AUTO_TEST_CASE(a_disk_without_owners_and_nameless_files_keeps_it_all_the_same)
{
    const Place place;
    const SimpleDisk disk;
    place.keep(with_people());
    BOOST_TEST(equal(place.tables(), personal_tables(with_people())));
    place.keep(with_people("other"));
    BOOST_TEST(equal(place.tables(), personal_tables(with_people("other"))));
    BOOST_TEST(!fs::exists(place.people.string() + ".new"));
    fs::permissions(place.people, fs::perms(0755)); // as such a disk shows all its files
    BOOST_TEST_REQUIRE(place.reading().told().size() == 1u);
    BOOST_TEST(said(place.reading().told()[0]).find("can be read by others on this computer; that could not be changed here")
        != std::string::npos);
    BOOST_TEST(equal(place.tables(), personal_tables(with_people("other"))));
}

BOOST_AUTO_TEST_CASE(any_cell_survives_being_one_text)
{
    const Table table{{"a", "b"}, {{"", ""}, {"\t\n\r\\", "\\t"}, {std::string("a\0b", 3), "\\\\n"}, {"<&>\"'", "髙\xF3\xA0\x84\x80"}}};
    const auto back = rows_from_text(rows_as_text(table), table.size());
    BOOST_REQUIRE(back);
    BOOST_TEST((*back == table));
    BOOST_TEST(!rows_from_text(rows_as_text(table), 3));
    BOOST_TEST(!rows_from_text("a\tb\n1\n", 1));
    BOOST_TEST((rows_from_text("one\n\n", 1) == Table{{"one"}, {{""}}}));
}

BOOST_AUTO_TEST_SUITE_END()
