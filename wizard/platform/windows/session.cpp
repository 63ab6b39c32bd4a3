// SPDX-License-Identifier: Apache-2.0
#include "wizard/platform/session.h"

#include "installers/stores/home.h"
#include "wizard/platform/computer.h"
#include "wizard/platform/windows/proxy.h"
#include "wizard/platform/windows/registry.h"

#include <windows.h>

namespace junbi {
namespace {

using namespace windows;

/// Programs that were started by a service have no session of a person: number 0.
bool started_by_service()
{
    DWORD session = 0;
    return ProcessIdToSessionId(GetCurrentProcessId(), &session) && session == 0;
}

std::string kind_of(const std::map<std::string, std::string>& environment)
{
    if (!value_of(environment, "SSH_CONNECTION").empty() || !value_of(environment, "SSH_CLIENT").empty())
        return "ssh";
    if (GetSystemMetrics(SM_REMOTESESSION) != 0)
        return "rdp";
    return started_by_service() ? "none" : "local";
}

/// What the browsers of this person go by: a proxy, or the address of a script that chooses one.
std::string proxy_of_windows()
{
    constexpr auto settings = "Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings";
    std::string proxy;
    if (registry_number(Hive::person, settings, "ProxyEnable").value_or(0) != 0)
        proxy = https_proxy(registry_text(Hive::person, settings, "ProxyServer"));
    return proxy.empty() ? registry_text(Hive::person, settings, "AutoConfigURL") : proxy;
}

} // namespace

Session look_at_session(const std::map<std::string, std::string>& environment)
{
    return {kind_of(environment), without_user(proxy_of_windows())};
}

} // namespace junbi
