// SPDX-License-Identifier: Apache-2.0
#include "tests/storage/simple_disk.h"
#include "tests/support/folder.h"
#include "tests/support/process.h"
#include "wizard/storage/office_file.h"

#include <boost/test/unit_test.hpp>

#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

using namespace junbi;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

const Moment noon = std::chrono::sys_days(std::chrono::year(2026) / 11 / 23) + 3h;
const std::string old_name = "試験髙﨑一", new_name = "試験髙﨑二";

Office office_of(const std::string& name, const std::string& counted)
{
    Office office;
    office.answers["staff"].set("expected_count", counted);
    if (!name.empty())
        office.answers["staff"].set_personal_rows("roster", std::make_shared<const Table>(Table{{"name"}, {{name}}}));
    return office;
}

/// Does the work in a child that is killed when it begins or ends its n-th call to the system. True where it was killed before it was done.
bool killed_at(int n, const std::function<void()>& work)
{
    const pid_t child = fork();
    if (child == 0) {
        ptrace(PTRACE_TRACEME, 0, nullptr, nullptr);
        raise(SIGSTOP);
        work();
        _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    BOOST_REQUIRE_MESSAGE(WIFSTOPPED(status), "a process may trace its children here");
    for (int calls = 0; calls < n && WIFSTOPPED(status); ++calls) {
        ptrace(PTRACE_SYSCALL, child, nullptr, nullptr);
        waitpid(child, &status, 0);
    }
    if (WIFEXITED(status))
        return false;
    kill(child, SIGKILL);
    waitpid(child, &status, 0);
    return true;
}

/// A disk in memory: a kill at every call to the system means writing hundreds of times.
class MemoryDisk {
public:
    MemoryDisk()
    {
        const Ran mounted = run({"mount", "-t", "tmpfs", "none", folder_.path().string()});
        BOOST_REQUIRE_MESSAGE(mounted.exit == 0, "run this through tests/in_own_network, where it may mount: " << mounted.err);
    }
    ~MemoryDisk() { run({"umount", folder_.path().string()}); }
    MemoryDisk(const MemoryDisk&) = delete;
    MemoryDisk& operator=(const MemoryDisk&) = delete;
    fs::path path() const { return folder_.path(); }

private:
    TemporaryFolder folder_;
};

struct Place {
    fs::path folder, office = folder / "office.junbi", people = folder / "office.staff.junbi";

    Place(const MemoryDisk& disk, int number) : folder(disk.path() / std::to_string(number))
    {
        fs::create_directory(folder);
        OfficeFile::create(office).save(office_of(old_name, "1"), {}, noon);
    }
    void save(const Office& given) const { OfficeFile::open(office, OfficeFile::For::changing).save(given, {}, noon); }
    /// All files but the one for people and those that are named, as one text.
    std::string elsewhere() const
    {
        std::string all;
        for (const auto& each : fs::directory_iterator(folder))
            if (each.path() != people)
                all += read_file(each.path());
        return all;
    }
    std::string name() const
    {
        return OfficeFile::open(office, OfficeFile::For::reading).office().of("staff").rows("roster").at(0, "name");
    }
    std::string count() const { return OfficeFile::open(office, OfficeFile::For::reading).office().of("staff").text("expected_count"); }
};

/// Saves other lists, killed at every call to the system in turn, and looks at what is there then. Gives how often something had to be
/// cleared up.
int remains_after_kills()
{
    const MemoryDisk disk;
    int kills = 0, left = 0;
    for (int n = 1;; ++n) {
        const Place place(disk, n);
        if (!killed_at(n, [&] { place.save(office_of(new_name, "2")); }))
            break;
        ++kills;
        const std::string found = place.name();
        BOOST_TEST((found == old_name || found == new_name), n << ": " << found);
        BOOST_TEST((place.count() == "1" || place.count() == "2"), n);
        left += fs::exists(place.people.string() + ".new");
        OfficeFile::open(place.office, OfficeFile::For::changing);
        BOOST_TEST(place.elsewhere().find(old_name) == std::string::npos, n);
        BOOST_TEST(place.elsewhere().find(new_name) == std::string::npos, n);
        place.save(office_of("三", "3")); // and the work goes on
        BOOST_TEST(place.name() == "三");
    }
    BOOST_TEST(kills > 20);
    return left;
}

} // namespace

BOOST_AUTO_TEST_SUITE(personal_file_kills)

BOOST_AUTO_TEST_CASE(a_kill_anywhere_leaves_the_old_lists_or_the_new_ones_and_the_next_start_clears_up)
{
    BOOST_TEST(remains_after_kills() <= 6); // if at all, between two calls to the system, not while the disk is written
}

BOOST_AUTO_TEST_CASE(so_it_does_on_a_disk_without_nameless_files)
{
    const SimpleDisk disk;
    BOOST_TEST(remains_after_kills() > 6); // and all of it was cleared up
}

BOOST_AUTO_TEST_CASE(a_kill_while_erasing_loses_no_count_and_leaves_no_copy)
{
    const MemoryDisk disk;
    int kills = 0;
    for (int n = 1;; ++n) {
        const Place place(disk, n);
        if (!killed_at(n, [&] { place.save(office_of("", "counted")); }))
            break;
        ++kills;
        if (!fs::exists(place.people))
            BOOST_TEST(place.count() == "counted", n); // what is gone was counted before
        BOOST_TEST(place.elsewhere().find(old_name) == std::string::npos, n);
    }
    BOOST_TEST(kills > 20);
}

BOOST_AUTO_TEST_CASE(two_programs_never_mix_their_people)
{
    const MemoryDisk disk;
    const Place place(disk, 1);
    std::vector<pid_t> writers;
    for (const std::string& name : {old_name, new_name}) {
        const pid_t child = fork();
        if (child == 0) {
            int saved = 0;
            for (int tries = 0; saved < 20 && tries < 100'000; ++tries)
                try {
                    place.save(office_of(name, name)); // the count says whose turn it was
                    ++saved;
                } catch (const std::exception&) { // the other one has the lock
                    usleep(500);
                }
            _exit(saved == 20 ? 0 : 1);
        }
        writers.push_back(child);
    }
    for (const pid_t each : writers) {
        int status = -1;
        waitpid(each, &status, 0);
        BOOST_TEST(status == 0);
    }
    BOOST_TEST(place.name() == place.count());
}

BOOST_AUTO_TEST_SUITE_END()
