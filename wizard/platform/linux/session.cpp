// SPDX-License-Identifier: Apache-2.0
#include "wizard/platform/session.h"
#include "installers/stores/home.h"
#include "wizard/platform/computer.h"

#include <initializer_list>

namespace junbi {
namespace {

bool any(const std::map<std::string, std::string>& environment, std::initializer_list<const char*> names)
{
    for (const char* name : names)
        if (!value_of(environment, name).empty())
            return true;
    return false;
}

std::string kind_of(const std::map<std::string, std::string>& environment)
{
    if (any(environment, {"XRDP_SESSION"}))
        return "rdp";
    if (any(environment, {"VNCDESKTOP"})) // TigerVNC and TightVNC
        return "vnc";
    if (any(environment, {"SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY"}))
        return "ssh";
    return any(environment, {"DISPLAY", "WAYLAND_DISPLAY", "XDG_SESSION_ID", "XDG_SESSION_TYPE"}) ? "local" : "none";
}

} // namespace

Session look_at_session(const std::map<std::string, std::string>& environment)
{
    Session session{kind_of(environment), {}};
    for (const char* name : {"https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"})
        if (session.proxy.empty())
            session.proxy = without_user(value_of(environment, name));
    return session;
}

} // namespace junbi
