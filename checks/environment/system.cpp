// SPDX-License-Identifier: Apache-2.0
#include "checks/contract/days.h"
#include "checks/environment/judging.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace junbi::environment_step {
namespace {

constexpr int first_windows_11_build = 22000;
constexpr int first_windows_10_build = 10240;

std::optional<int> number_in(std::string_view text)
{
    int value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    return read.ec == std::errc() ? std::optional(value) : std::nullopt;
}

/// The build of a Windows version: "10.0.26100" → 26100; older systems ("6.3.9600") have none that counts.
std::optional<int> windows_build(const std::string& version)
{
    return version.starts_with("10.0.") ? number_in(std::string_view(version).substr(5)) : std::nullopt;
}

bool one_of(const std::string& alternatives, const std::string& value)
{
    return alternatives.empty() || ("|" + alternatives + "|").find("|" + value + "|") != std::string::npos;
}

bool fits(const Table& rows, std::size_t i, const System& system, std::optional<int> build)
{
    if (!one_of(rows.at(i, "editions"), system.edition))
        return false;
    const auto first = number_in(rows.at(i, "first_build"));
    const auto last = number_in(rows.at(i, "last_build"));
    if (build && first && last && *build >= *first && *build <= *last)
        return true;
    const std::string& match = rows.at(i, "match");
    return !match.empty() && system.name.find(match) != std::string::npos;
}

/// The end of support in the table, and what the table calls this system.
struct Support {
    std::string name, generation;
    Day end;
};

std::optional<Support> support_of(const System& system, const Rules& rules)
{
    const Table& rows = rules.table("environment.systems");
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (fits(rows, i, system, windows_build(system.version)))
            if (const auto end = parse_day(rows.at(i, "value")))
                return Support{rows.at(i, "name"), rows.at(i, "generation"), *end};
    return std::nullopt;
}

/// The newest build in the table; what is newer than that came out after the table was written.
int newest_build(const Rules& rules)
{
    const Table& rows = rules.table("environment.systems");
    int newest = first_windows_11_build;
    for (std::size_t i = 0; i < rows.size(); ++i)
        newest = std::max(newest, number_in(rows.at(i, "last_build")).value_or(0));
    return newest;
}

Finding windows_with_date(const Support& support, Day today)
{
    if (support.end < today)
        return attention("environment.system", T("The maker's support of {1} is said to have ended on {2}.", support.name, support.end),
            T("Update Windows, or plan for a newer computer. Whether the care web service still accepts it: please compare with paper 2."))
            .by(support.end);
    if (support.generation == "Windows 10")
        return attention("environment.system", T("The maker's support of {1} is said to end on {2}.", support.name, support.end),
            T("Whether Windows 10 is still accepted is not published. Please compare with paper 2, and plan for Windows 11."))
            .by(support.end);
    return ok("environment.system", T("The maker's support of {1} is said to last until {2}.", support.name, support.end));
}

Finding judge_windows(const System& system, const Case& c)
{
    if (const auto support = support_of(system, c.rules))
        return windows_with_date(*support, c.today);
    const int build = windows_build(system.version).value_or(0);
    if (build > newest_build(c.rules))
        return ok("environment.system",
            T("This is Windows 11 or newer ({1}). The end of its support is not in Junbi's table; please look at the maker's page.",
                system.version));
    if (build >= first_windows_11_build)
        return unknown("environment.system",
            T("This is Windows 11 ({1}). The end of its support is not in Junbi's table; please look at the maker's page.", system.version),
            T("Look on the maker's page until when this version is supported, and update Windows if that day has passed."));
    return attention("environment.system",
        build >= first_windows_10_build ? T(
            "This is Windows 10 ({1}). The end of its support is not in Junbi's table; please look at the maker's page.", system.version)
                                        : T("This is an old version of Windows ({1}).", system.version),
        T("The card-reading app for computers is said to need Windows 10 or 11. Please compare with paper 2, and plan for Windows 11."));
}

/// Nothing where it is not known.
std::optional<Finding> judge_time_zone(const std::string& zone)
{
    if (zone.empty())
        return std::nullopt;
    if (zone == "Asia/Tokyo" || zone == "Japan" || zone == "Tokyo Standard Time")
        return ok("environment.time_zone", T("The clock of this computer shows the time of Japan."));
    return attention("environment.time_zone",
        T("The clock of this computer does not show the time of Japan (its time zone is “{1}”).", zone),
        T("Set the time zone to Japan in the settings of the computer (on Windows: Osaka, Sapporo, Tokyo)."));
}

} // namespace

std::vector<Finding> judge_system(const System& system, const Case& c)
{
    std::vector<Finding> findings;
    if (system.family == "windows")
        findings.push_back(judge_windows(system, c));
    else
        findings.push_back(attention("environment.system", T("This computer runs {1}.", system.name.empty() ? system.family : system.name),
            T("The card-reading app for computers is said to run on Windows only; for other systems nothing is published. "
              "Please compare with paper 2 before you rely on this computer.")));
    findings.back().evidence.push_back({"system", T("System"), system.name});
    findings.back().evidence.push_back({"version", T("Version"), system.version});
    if (system.family == "windows" && system.architecture == "arm64")
        findings.push_back(attention("environment.architecture", T("This computer has an Arm processor."),
            T("Whether the card-reading app runs on such a computer is not published. Please ask before you rely on it.")));
    if (system.offers_tls13)
        findings.push_back(ok("environment.tls", T("This system offers TLS 1.3. (This says nothing about the web browser.)")));
    else
        findings.push_back(attention("environment.tls", T("This system does not seem to offer TLS 1.3."),
            T("The care web service is planned to need TLS 1.3. Update the system, or ask whoever looks after this computer.")));
    if (auto zone = judge_time_zone(system.time_zone))
        findings.push_back(std::move(*zone));
    for (Finding& each : findings)
        each.guide = {"1-5.n6"};
    return findings;
}

} // namespace junbi::environment_step
