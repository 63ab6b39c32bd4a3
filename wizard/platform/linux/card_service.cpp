// SPDX-License-Identifier: Apache-2.0
#include "wizard/platform/computer.h"

namespace junbi {
namespace {

namespace fs = std::filesystem;

constexpr auto unit = "pcscd.socket";

bool masked(const fs::path& root)
{
    std::error_code none;
    return fs::read_symlink(root / "etc/systemd/system" / unit, none) == "/dev/null";
}

bool enabled(const fs::path& root) { return fs::is_symlink(fs::symlink_status(root / "etc/systemd/system/sockets.target.wants" / unit)); }

bool installed(const fs::path& root)
{
    for (const char* each : {"usr/sbin/pcscd", "usr/bin/pcscd"})
        if (fs::exists(root / each))
            return true;
    return false;
}

std::string state_of(const fs::path& root, bool managed)
{
    if (!installed(root))
        return "not_installed";
    if (fs::exists(root / "sys/fs/cgroup/system.slice/pcscd.service"))
        return "running";
    if (!managed)
        return "unknown";
    if (masked(root))
        return "masked";
    if (fs::exists(root / "run/pcscd/pcscd.comm"))
        return "on_demand";
    return enabled(root) ? "stopped" : "disabled";
}

} // namespace

CardService look_at_card_service(const fs::path& root)
{
    const bool managed = fs::exists(root / "run/systemd/system"); // sd_booted(3)
    CardService service;
    service.manager = managed ? "systemd" : "";
    service.state = state_of(root, managed);
    service.driver = fs::exists(root / "usr/lib/pcsc/drivers/ifd-ccid.bundle") ? "installed" : "not_installed";
    service.installing = fs::exists(root / "usr/bin/apt-get") ? "apt" : "";
    return service;
}

} // namespace junbi
