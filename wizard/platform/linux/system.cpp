// SPDX-License-Identifier: Apache-2.0
#include "installers/stores/home.h"
#include "wizard/parts/part.h"
#include "wizard/platform/computer.h"
#include "wizard/platform/files.h"
#include "wizard/platform/tls.h"

#include <sys/utsname.h>

#include <fstream>

namespace junbi {
namespace {

/// PRETTY_NAME="Debian GNU/Linux 12 (bookworm)" → its value; os-release(5) allows quotes and backslashes.
std::string unquoted(std::string value)
{
    if (value.size() >= 2 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front())
        value = value.substr(1, value.size() - 2);
    for (auto at = value.find('\\'); at != value.npos; at = value.find('\\', at + 1))
        value.erase(at, 1);
    return value;
}

std::map<std::string, std::string> read_os_release(const std::filesystem::path& root)
{
    std::ifstream in(root / "etc/os-release");
    if (!in)
        in.open(root / "usr/lib/os-release");
    std::map<std::string, std::string> values;
    for (std::string line; std::getline(in, line);) {
        const auto equals = line.find('=');
        if (equals != line.npos && !line.starts_with('#'))
            values[line.substr(0, equals)] = unquoted(trimmed(line.substr(equals + 1)));
    }
    return values;
}

/// "Asia/Tokyo", from where the link to the rules of the local time leads.
std::string time_zone(const std::filesystem::path& root)
{
    constexpr std::string_view folder = "/zoneinfo/";
    std::error_code none;
    const std::string rules = std::filesystem::read_symlink(root / "etc/localtime", none).string();
    const auto at = rules.find(folder);
    return at == rules.npos ? first_line(root / "etc/timezone") : rules.substr(at + folder.size());
}

} // namespace

System look_at_system(const std::filesystem::path& root)
{
    const auto release = read_os_release(root);
    System system;
    system.family = "linux";
    system.name = value_of(release, "PRETTY_NAME");
    system.version = value_of(release, "VERSION_ID");
    system.time_zone = time_zone(root);
    utsname kernel{};
    if (uname(&kernel) == 0)
        system.architecture = kernel.machine;
    try {
        system.offers_tls13 = part<decltype(junbi_offers_tls13)>("tls", "junbi_offers_tls13")();
    } catch (const std::runtime_error&) {
        system.offers_tls13 = false; // without the library this system offers no TLS at all
    }
    return system;
}

} // namespace junbi
