// SPDX-License-Identifier: Apache-2.0
// What systemd knows of pcscd, told from files alone: systemctl(1) would have to be started, and asks a service for what lies there.
#include "wizard/platform/computer.h"
#include "wizard/platform/files.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <initializer_list>

namespace junbi {
namespace {

namespace fs = std::filesystem;

constexpr auto unit_socket = "pcscd.socket"; ///< starts the service at the first question
constexpr auto unit_service = "pcscd.service";
constexpr auto socket_file = "/run/pcscd/pcscd.comm";

/// Where units lie, the first one that has it counts: systemd.unit(5).
constexpr std::array unit_folders{
    "etc/systemd/system", "run/systemd/system", "usr/local/lib/systemd/system", "usr/lib/systemd/system", "lib/systemd/system"};

bool there(const fs::path& file)
{
    std::error_code unknown;
    return fs::exists(fs::symlink_status(file, unknown)); // a link that points to the real root counts below another one too
}

bool any_there(const fs::path& root, std::initializer_list<const char*> files)
{
    return std::any_of(files.begin(), files.end(), [&](const char* each) { return there(root / each); });
}

enum class Unit { missing, masked, usable };

/// Masked: a link to /dev/null, or an empty file.
Unit unit(const fs::path& root, const char* name)
{
    for (const char* folder : unit_folders) {
        const fs::path file = root / folder / name;
        std::error_code unknown;
        if (fs::is_symlink(file, unknown) && fs::read_symlink(file, unknown) == "/dev/null")
            return Unit::masked;
        if (there(file))
            return fs::is_regular_file(file, unknown) && fs::file_size(file, unknown) == 0 ? Unit::masked : Unit::usable;
    }
    return Unit::missing;
}

/// Started with the computer.
bool enabled(const fs::path& root, const char* name, const char* target)
{
    return std::any_of(unit_folders.begin(), unit_folders.end(),
        [&](const char* folder) { return there(root / folder / (std::string(target) + ".wants") / name); });
}

/// A control group of the service that holds a process; systemd takes it away when the service ends.
bool has_processes(const fs::path& root)
{
    for (const char* each : {"sys/fs/cgroup", "sys/fs/cgroup/systemd", "sys/fs/cgroup/unified"}) {
        const fs::path group = root / each / "system.slice" / unit_service;
        if (there(group) && (!there(group / "cgroup.procs") || !first_line(group / "cgroup.procs").empty()))
            return true;
    }
    return false;
}

/// Started by somebody else than systemd: its number is in a file, and the process of that number is pcscd.
bool runs_by_itself(const fs::path& root)
{
    const std::string number = first_line(root / "run/pcscd/pcscd.pid");
    const bool is_number = !number.empty() && std::all_of(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; });
    return is_number && first_line(root / "proc" / number / "comm") == "pcscd";
}

/// Somebody listens there, systemd for a service that is not running yet. The file alone says nothing: it stays when the socket is
/// stopped. Where the kernel's list cannot be read, the file has to do.
bool socket_listens(const fs::path& root)
{
    if (!there(root / (socket_file + 1)))
        return false;
    std::ifstream sockets(root / "proc/net/unix");
    if (!sockets)
        return true;
    constexpr auto listening = " 00010000 ";
    for (std::string line; std::getline(sockets, line);)
        if (line.ends_with(std::string(" ") + socket_file) && line.find(listening) != line.npos)
            return true;
    return false;
}

std::string state_by_systemd(const fs::path& root)
{
    const Unit service = unit(root, unit_service), socket = unit(root, unit_socket);
    if (service == Unit::missing && socket == Unit::missing)
        return "unknown"; // somebody put it there without units
    const bool with_computer = service == Unit::usable && enabled(root, unit_service, "multi-user.target");
    const bool by_socket = socket == Unit::usable && enabled(root, unit_socket, "sockets.target");
    if (service == Unit::masked || (socket == Unit::masked && !with_computer))
        return "masked";
    if (socket == Unit::usable && socket_listens(root))
        return "on_demand";
    return with_computer || by_socket ? "stopped" : "disabled";
}

std::string state_of(const fs::path& root, bool managed)
{
    if (!any_there(root, {"usr/sbin/pcscd", "usr/bin/pcscd", "sbin/pcscd"}))
        return "not_installed";
    if (has_processes(root) || runs_by_itself(root))
        return "running";
    return managed ? state_by_systemd(root) : "unknown";
}

} // namespace

CardService look_at_card_service(const fs::path& root)
{
    const bool managed = there(root / "run/systemd/system"); // sd_booted(3)
    CardService service;
    service.manager = managed ? "systemd" : "";
    service.state = state_of(root, managed);
    service.driver = any_there(root, {"usr/lib/pcsc/drivers/ifd-ccid.bundle", "usr/lib64/pcsc/drivers/ifd-ccid.bundle"}) ? "installed"
                                                                                                                         : "not_installed";
    service.installing = there(root / "usr/bin/apt-get") ? "apt" : "";
    return service;
}

} // namespace junbi
