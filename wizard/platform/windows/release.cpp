// SPDX-License-Identifier: Apache-2.0
#include "wizard/platform/windows/release.h"

#include <array>
#include <string_view>
#include <utility>

namespace junbi::windows {
namespace {

constexpr unsigned long first_windows_10 = 10240, first_server_2022 = 20348, first_windows_11 = 22000;

/// What people call the editions; others stay as Windows calls them.
std::string edition_of(const std::string& id)
{
    using Pair = std::pair<std::string_view, const char*>;
    constexpr std::array known{Pair{"Core", "Home"}, Pair{"CoreN", "Home N"}, Pair{"CoreSingleLanguage", "Home Single Language"},
        Pair{"CoreCountrySpecific", "Home China"}, Pair{"Professional", "Pro"}, Pair{"ProfessionalN", "Pro N"},
        Pair{"ProfessionalWorkstation", "Pro for Workstations"}, Pair{"ProfessionalEducation", "Pro Education"},
        Pair{"EnterpriseS", "Enterprise LTSC"}, Pair{"IoTEnterprise", "IoT Enterprise"}, Pair{"IoTEnterpriseS", "IoT Enterprise LTSC"}};
    for (const auto& [name, people] : known)
        if (name == id)
            return people;
    return id;
}

bool is_server(const Release& release) { return release.installation.starts_with("Server"); }

/// The registry calls Windows 11 "Windows 10" too, so the build tells.
std::string generation_of(const Release& release)
{
    if (release.major < 10 || release.build < first_windows_10 || is_server(release))
        return {};
    return release.build >= first_windows_11 ? "Windows 11" : "Windows 10";
}

} // namespace

System system_of(const Release& release)
{
    System system;
    system.family = "windows";
    system.version = std::to_string(release.major) + "." + std::to_string(release.minor) + "." + std::to_string(release.build);
    system.edition = edition_of(release.edition);
    system.name = generation_of(release);
    if (!system.name.empty() && !system.edition.empty())
        system.name += " " + system.edition;
    if (system.name.empty())
        system.name = release.product.empty() ? "Windows" : release.product;
    if (!release.display.empty())
        system.name += " " + release.display;
    return system;
}

std::string architecture_of(unsigned machine)
{
    switch (machine) {
    case 0x8664:
        return "x86_64";
    case 0xAA64:
        return "arm64";
    case 0x014C:
        return "x86";
    default:
        return {};
    }
}

bool offers_tls13(const Release& release, const Tls13Setting& setting)
{
    const bool comes_with_it = release.build >= (is_server(release) ? first_server_2022 : first_windows_11);
    return comes_with_it && setting.enabled.value_or(1) != 0 && setting.disabled_by_default.value_or(0) == 0;
}

} // namespace junbi::windows
