// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace junbi::windows {

/// The proxy for https in Windows' internet settings, which have one for all ("proxy:8080") or one for each kind
/// ("http=a:80;https=b:8080"). Empty where there is none for https.
std::string https_proxy(const std::string& setting);

} // namespace junbi::windows
