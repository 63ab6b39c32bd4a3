// SPDX-License-Identifier: Apache-2.0
#include "wizard/platform/session.h"

namespace junbi {

std::string without_user(std::string proxy)
{
    const auto scheme = proxy.find("://");
    const auto start = scheme == proxy.npos ? 0 : scheme + 3;
    const auto at = proxy.rfind('@'); // a password may hold "/" and "@": all before the last one goes
    if (at != proxy.npos && at >= start)
        proxy.erase(start, at + 1 - start);
    return proxy;
}

} // namespace junbi
