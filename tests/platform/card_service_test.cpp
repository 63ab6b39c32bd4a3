// SPDX-License-Identifier: Apache-2.0
// What systemd knows of pcscd, in trees like those of real computers.
#include "tests/support/folder.h"
#include "wizard/platform/computer.h"

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <string>
#include <vector>

using namespace junbi;

namespace {

namespace fs = std::filesystem;

/// One computer: its files ("proc/1/comm=systemd"), its links ("a -> b").
struct Row {
    const char* name;
    std::vector<std::string> things;
    CardService service;
};

const std::vector<std::string> debian{"run/systemd/system/", "usr/bin/apt-get=x", "usr/sbin/pcscd=x",
    "usr/lib/pcsc/drivers/ifd-ccid.bundle/", "usr/lib/systemd/system/pcscd.service=[Service]",
    "usr/lib/systemd/system/pcscd.socket=[Socket]"};
const std::string socket_with_computer = "etc/systemd/system/sockets.target.wants/pcscd.socket -> /usr/lib/systemd/system/pcscd.socket";
const std::string service_with_computer = "etc/systemd/system/multi-user.target.wants/pcscd.service -> /lib/systemd/system/pcscd.service";
const std::string listening = "proc/net/unix=Num RefCount Protocol Flags Type St Inode Path\n"
                              "0000000000000000: 00000002 00000000 00010000 0001 01 17 /run/pcscd/pcscd.comm\n";
const std::string nobody_listens = "proc/net/unix=Num RefCount Protocol Flags Type St Inode Path\n"
                                   "0000000000000000: 00000003 00000000 00000000 0001 03 18 /run/pcscd/pcscd.comm\n"
                                   "0000000000000000: 00000002 00000000 00010000 0001 01 19 /run/pcscd/pcscd.comm.old\n";

std::vector<std::string> on_debian(const std::vector<std::string>& more)
{
    std::vector<std::string> all = debian;
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

void make(const fs::path& root, const std::string& thing)
{
    const auto arrow = thing.find(" -> "), equals = thing.find('=');
    if (arrow != thing.npos) {
        const fs::path link = root / thing.substr(0, arrow);
        fs::create_directories(link.parent_path());
        fs::create_symlink(thing.substr(arrow + 4), link);
    } else if (equals != thing.npos)
        write_file(root / thing.substr(0, equals), thing.substr(equals + 1));
    else
        fs::create_directories(root / thing);
}

const std::vector<Row> rows{
    {"nothing", {}, {"not_installed", "", "not_installed", ""}},
    {"debian without pcscd", {"run/systemd/system/", "usr/bin/apt-get=x"}, {"not_installed", "systemd", "not_installed", "apt"}},
    {"debian, waiting for the first question", on_debian({socket_with_computer, "run/pcscd/pcscd.comm=", listening}),
        {"on_demand", "systemd", "installed", "apt"}},
    {"the kernel's list cannot be read", on_debian({socket_with_computer, "run/pcscd/pcscd.comm="}),
        {"on_demand", "systemd", "installed", "apt"}},
    {"asked for once by hand, not with the computer", on_debian({"run/pcscd/pcscd.comm=", listening}),
        {"on_demand", "systemd", "installed", "apt"}},
    {"stopped; its file was left behind", on_debian({socket_with_computer, "run/pcscd/pcscd.comm=", nobody_listens}),
        {"stopped", "systemd", "installed", "apt"}},
    {"stopped", on_debian({socket_with_computer}), {"stopped", "systemd", "installed", "apt"}},
    {"stopped, started with the computer without a socket", on_debian({service_with_computer}), {"stopped", "systemd", "installed", "apt"}},
    {"disabled", on_debian({}), {"disabled", "systemd", "installed", "apt"}},
    {"disabled, units in the old place",
        {"run/systemd/system/", "usr/sbin/pcscd=x", "lib/systemd/system/pcscd.service=[Service]",
            "lib/systemd/system/pcscd.socket=[Socket]"},
        {"disabled", "systemd", "not_installed", ""}},
    {"disabled; the socket of another thing", on_debian({"etc/systemd/system/sockets.target.wants/cups.socket -> /x"}),
        {"disabled", "systemd", "installed", "apt"}},
    {"the socket is masked", on_debian({"etc/systemd/system/pcscd.socket -> /dev/null", socket_with_computer}),
        {"masked", "systemd", "installed", "apt"}},
    {"masked until the next start", on_debian({"run/systemd/system/pcscd.socket -> /dev/null", socket_with_computer}),
        {"masked", "systemd", "installed", "apt"}},
    {"masked by an empty file", on_debian({"etc/systemd/system/pcscd.socket=", socket_with_computer}),
        {"masked", "systemd", "installed", "apt"}},
    {"the service is masked: its socket is of no use",
        on_debian({"etc/systemd/system/pcscd.service -> /dev/null", socket_with_computer, "run/pcscd/pcscd.comm=", listening}),
        {"masked", "systemd", "installed", "apt"}},
    {"the socket is masked, the service starts with the computer",
        on_debian({"etc/systemd/system/pcscd.socket -> /dev/null", service_with_computer}), {"stopped", "systemd", "installed", "apt"}},
    {"an own unit hides the mask of the other folder",
        on_debian({"etc/systemd/system/pcscd.socket=[Socket]", "run/systemd/system/pcscd.socket -> /dev/null", socket_with_computer}),
        {"stopped", "systemd", "installed", "apt"}},
    {"running", on_debian({socket_with_computer, "sys/fs/cgroup/system.slice/pcscd.service/cgroup.procs=812\n"}),
        {"running", "systemd", "installed", "apt"}},
    {"running, older control groups", on_debian({"sys/fs/cgroup/systemd/system.slice/pcscd.service/cgroup.procs=812\n"}),
        {"running", "systemd", "installed", "apt"}},
    {"masked while it ran on",
        on_debian({"etc/systemd/system/pcscd.service -> /dev/null", "sys/fs/cgroup/system.slice/pcscd.service/cgroup.procs=812\n"}),
        {"running", "systemd", "installed", "apt"}},
    {"ended; its control group is empty", on_debian({socket_with_computer, "sys/fs/cgroup/system.slice/pcscd.service/cgroup.procs="}),
        {"stopped", "systemd", "installed", "apt"}},
    {"started by hand", on_debian({"run/pcscd/pcscd.pid=77\n", "proc/77/comm=pcscd\n"}), {"running", "systemd", "installed", "apt"}},
    {"its number belongs to another now", on_debian({"run/pcscd/pcscd.pid=77\n", "proc/77/comm=bash\n"}),
        {"disabled", "systemd", "installed", "apt"}},
    {"a number that is none", on_debian({"run/pcscd/pcscd.pid=../77\n", "proc/../77/comm=pcscd\n"}),
        {"disabled", "systemd", "installed", "apt"}},
    {"without systemd", {"usr/sbin/pcscd=x"}, {"unknown", "", "not_installed", ""}},
    {"without systemd, running", {"usr/sbin/pcscd=x", "run/pcscd/pcscd.pid=77", "proc/77/comm=pcscd"},
        {"running", "", "not_installed", ""}},
    {"built by hand, without units", {"run/systemd/system/", "usr/bin/pcscd=x"}, {"unknown", "systemd", "not_installed", ""}},
    {"fedora",
        {"run/systemd/system/", "usr/sbin/pcscd=x", "usr/lib64/pcsc/drivers/ifd-ccid.bundle/",
            "usr/lib/systemd/system/pcscd.socket=[Socket]", "usr/lib/systemd/system/pcscd.service=[Service]", socket_with_computer},
        {"stopped", "systemd", "installed", ""}},
};

} // namespace

BOOST_AUTO_TEST_SUITE(card_service)

BOOST_AUTO_TEST_CASE(as_systemd_knows_it)
{
    for (const Row& row : rows) {
        const TemporaryFolder computer;
        for (const std::string& thing : row.things)
            make(computer.path(), thing);
        const CardService seen = look_at_card_service(computer.path());
        BOOST_TEST((seen == row.service),
            row.name << ": " << seen.state << ", " << seen.manager << ", " << seen.driver << ", " << seen.installing);
    }
}

BOOST_AUTO_TEST_SUITE_END()
